"use strict";exports.id=202;exports.ids=[202];exports.modules={95895:(e,n,a)=>{a.d(n,{sW:()=>catalogue});var t=a(77598);var o=a(96356);var r=a(80213);var i=a(94387);var s=a(64627);const c={en:"US",es:"ES",fr:"FR",ja:"JP",ko:"KR"};const l=s.sb.map((e,n)=>company(e,4e3+n*137,n));const d=s.o8.map((e,n)=>company(e,300+n*41,n));function inventMaking(e,n){const a=e.below(100);const t=a<68?"en":a<82?"es":a<88?"fr":a<94?"ja":"ko";const o=c[t];const i=Object.keys(r.pd).filter(e=>e!==o);return{originalLanguage:t,countries:[o,...e.several(i,e.chance(25)?1:0)],companies:e.several(l,n?0:e.between(1,4))}}function inventNetworks(e){return e.several(d,e.chance(85)?1:2)}function company(e,n,a){const t=a%4!==3;return{id:n,name:e,logo_path:t?(0,i.Mq)((0,i.Is)(n),"png"):null,origin_country:Object.keys(r.pd)[a%5]??""}}var m=a(29566);const u=450;const h=3;function inventMovies(){const e=(0,i.Is)(0x134d8df);const n=new Set;return Array.from({length:u},(a,t)=>inventMovie(e,n,t))}function inventMovie(e,n,a){const t=a<h;const known=(n,a,o)=>e.chance(n)&&!t?o:a;const r=newId(e,n);const s=(0,m.dW)(e);const c=!t&&e.chance(6);const l=inventMaking(e,c);const d=!t&&e.chance(4);const u=e.between(3,40)*e.between(1,600);const p=d||c?0:t?u+2e3:u;return{id:r,imdbId:known(5,`tt${String(e.between(1e5,32e6)).padStart(7,"0")}`,null),title:s,...l,originalTitle:(0,m.Ev)(e,l.originalLanguage,s),overview:known(3,(0,m.cU)(e),{en:"",es:""}),tagline:known(30,(0,m.PN)(e),{en:"",es:""}),releaseDate:known(2,d?(0,i.XO)(e,2027,2029):(0,i.XO)(e,1958,2025),""),genreIds:e.several(o.L,t?3:e.between(c?0:1,4)).map(e=>e.id),posterPath:known(4,(0,i.Mq)(e),null),backdropPath:known(9,(0,i.Mq)(e),null),popularity:popularity(e,t?900-a*50:undefined),voteAverage:p===0?0:e.between(2500,9100)/1e3,voteCount:p,runtime:known(4,e.between(71,188),0),budget:known(45,e.between(1,2400)*1e5,0),revenue:known(50,e.between(1,9e3)*1e5+e.below(1e5),0),status:d?e.pick(["Post Production","In Production"]):"Released",homepage:known(65,`https://films.example/${r}`,""),collection:e.chance(15)?{id:r+5e5,name:collectionName(s)}:null,translated:t||e.chance(90)}}function collectionName(e){return{en:`${e.en} Collection`,es:`${e.es} - Colecci\xf3n`}}function newId(e,n){let a;do a=e.between(1e3,13e5);while(n.has(a))n.add(a);return a}function popularity(e,n){if(n!==undefined)return n+e.below(1e3)/1e3;const a=e.between(1,1e3);return(Math.floor(e.between(400,600)*1e3/a)+e.below(4e3))/1e3};const p=250;function inventShows(){const e=(0,i.Is)(0x12ebc79);const n=new Set;return Array.from({length:p},()=>inventShow(e,n))}function inventShow(e,n){const known=(n,a,t)=>e.chance(n)?t:a;const a=newId(e,n);const t=(0,m.dW)(e);const r=inventMaking(e,e.chance(8));const s=known(3,(0,i.XO)(e,1975,2025),"");const c=known(5,e.between(2,30)*e.between(1,250),0);return{id:a,imdbId:known(7,`tt${String(e.between(1e5,32e6)).padStart(7,"0")}`,null),name:t,...r,originalName:(0,m.Ev)(e,r.originalLanguage,t),overview:known(6,(0,m.cU)(e),{en:"",es:""}),tagline:known(60,(0,m.PN)(e),{en:"",es:""}),firstAirDate:s,genreIds:e.several(o._,e.between(0,3)).map(e=>e.id),posterPath:known(4,(0,i.Mq)(e),null),backdropPath:known(10,(0,i.Mq)(e),null),popularity:popularity(e),voteAverage:c===0?0:e.between(4e3,9200)/1e3,voteCount:c,status:e.pick(["Returning Series","Ended","Ended","Canceled","In Production"]),type:e.pick(["Scripted","Scripted","Scripted","Miniseries","Documentary","Reality"]),episodeRunTime:known(60,[e.between(18,65)],[]),homepage:known(50,`https://shows.example/${a}`,""),networks:inventNetworks(e),seasons:inventSeasons(e,s,n),translated:e.chance(85)}}function inventSeasons(e,n,a){const t=e.chance(20)?0:1;return Array.from({length:e.between(1,6)},(o,r)=>({id:newId(e,a),number:t+r,episodeCount:e.between(4,24),airDate:n===""?"":(0,i.p)(n,r*364),posterPath:e.chance(90)?(0,i.Mq)(e):null}))};let f;function catalogue(){f??=makeCatalogue();return f}function catalogueHash({movies:e,shows:n}){return createHash("sha256").update(JSON.stringify({movies:e,shows:n})).digest("hex")}function makeCatalogue(){const e=inventMovies().sort((e,n)=>n.popularity-e.popularity||e.id-n.id);const n=inventShows().sort((e,n)=>n.popularity-e.popularity||e.id-n.id);const a=new Map(e.map(e=>[e.id,e]));const t=new Map(n.map(e=>[e.id,e]));const o=new Map(e.map(e=>[e.imdbId,e]));return{movies:e,shows:n,movie:e=>a.get(e),show:e=>t.get(e),movieByImdbId:e=>o.get(e)}}},96356:(e,n,a)=>{a.d(n,{L:()=>t,_:()=>o});const t=[{id:28,name:{en:"Action",es:"Acci\xf3n"}},{id:12,name:{en:"Adventure",es:"Aventura"}},{id:16,name:{en:"Animation",es:"Animaci\xf3n"}},{id:35,name:{en:"Comedy",es:"Comedia"}},{id:80,name:{en:"Crime",es:"Crimen"}},{id:99,name:{en:"Documentary",es:"Documental"}},{id:18,name:{en:"Drama",es:"Drama"}},{id:10751,name:{en:"Family",es:"Familia"}},{id:14,name:{en:"Fantasy",es:"Fantas\xeda"}},{id:36,name:{en:"History",es:"Historia"}},{id:27,name:{en:"Horror",es:"Terror"}},{id:10402,name:{en:"Music",es:"M\xfasica"}},{id:9648,name:{en:"Mystery",es:"Misterio"}},{id:10749,name:{en:"Romance",es:"Romance"}},{id:878,name:{en:"Science Fiction",es:"Ciencia ficci\xf3n"}},{id:10770,name:{en:"TV Movie",es:"Pel\xedcula de TV"}},{id:53,name:{en:"Thriller",es:"Suspense"}},{id:10752,name:{en:"War",es:"B\xe9lica"}},{id:37,name:{en:"Western",es:"Western"}}];const o=[{id:10759,name:{en:"Action & Adventure",es:"Action & Adventure"}},{id:16,name:{en:"Animation",es:"Animaci\xf3n"}},{id:35,name:{en:"Comedy",es:"Comedia"}},{id:80,name:{en:"Crime",es:"Crimen"}},{id:99,name:{en:"Documentary",es:"Documental"}},{id:18,name:{en:"Drama",es:"Drama"}},{id:10751,name:{en:"Family",es:"Familia"}},{id:10762,name:{en:"Kids",es:"Kids"}},{id:9648,name:{en:"Mystery",es:"Misterio"}},{id:10763,name:{en:"News",es:"News"}},{id:10764,name:{en:"Reality",es:"Reality"}},{id:10765,name:{en:"Sci-Fi & Fantasy",es:"Sci-Fi & Fantasy"}},{id:10766,name:{en:"Soap",es:"Soap"}},{id:10767,name:{en:"Talk",es:"Talk"}},{id:10768,name:{en:"War & Politics",es:"War & Politics"}},{id:37,name:{en:"Western",es:"Western"}}]},80213:(e,n,a)=>{a.d(n,{TL:()=>o,pd:()=>r});const t=null&&["en","es"];const o={en:{english_name:"English",name:"English",region:"US"},es:{english_name:"Spanish",name:"Espa\xf1ol",region:"ES"},fr:{english_name:"French",name:"Fran\xe7ais",region:"FR"},ja:{english_name:"Japanese",name:"\u65E5\u672C\u8A9E",region:"JP"},ko:{english_name:"Korean",name:"\uD55C\uAD6D\uC5B4/\uC870\uC120\uB9D0",region:"KR"}};const r={US:"United States of America",ES:"Spain",FR:"France",JP:"Japan",KR:"South Korea",GB:"United Kingdom",MX:"Mexico",CA:"Canada"}},94387:(e,n,a)=>{a.d(n,{Is:()=>seededRandom,Mq:()=>picturePath,NC:()=>youtubeKey,Tu:()=>objectId,XO:()=>dateBetween,n3:()=>seedOf,p:()=>laterDate});const t="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";function seededRandom(e){let n=e>>>0;const next=()=>{n=n+0x6d2b79f5>>>0;let e=Math.imul(n^n>>>15,n|1);e^=e+Math.imul(e^e>>>7,e|61);return(e^e>>>14)>>>0};const below=e=>next()%e;return{below,between:(e,n)=>e+below(n-e+1),chance:e=>below(100)<e,pick:e=>e[below(e.length)]??e[0],several:(e,n)=>{const a=[...e];return Array.from({length:Math.min(n,a.length)},()=>a.splice(below(a.length),1)).flat()},text:(e,n)=>Array.from({length:n},()=>e[below(e.length)]).join("")}}function seedOf(e,n){let a=0x811c9dc5;for(const t of`${e}:${n}`)a=Math.imul(a^t.charCodeAt(0),0x1000193)>>>0;return a}function picturePath(e,n="jpg"){return`/${e.text(t,27)}.${n}`}function objectId(e){return e.text("0123456789abcdef",24)}function youtubeKey(e){return e.text(`${t}-_`,11)}function dateBetween(e,n,a){const[t,o,r]=[e.between(n,a),e.between(1,12),e.between(1,28)];return`${t}-${String(o).padStart(2,"0")}-${String(r).padStart(2,"0")}`}function laterDate(e,n){return new Date(Date.parse(`${e}T00:00:00Z`)+n*864e5).toISOString().slice(0,10)}},29566:(e,n,a)=>{a.d(n,{Ev:()=>originalTitle,OR:()=>inventName,PN:()=>inventTagline,cU:()=>inventOverview,dW:()=>inventTitle});var t=a(64627);function inventTitle(e){const n=e.pick(t._K);const a=n.gender==="f"?"La":"El";const o=e.below(10);if(o<5){const o=e.pick(t.MU);return{en:`The ${o.en} ${n.en}`,es:`${a} ${n.es} ${o[n.gender]}`}}if(o<7){const o=e.pick(t.zn);return{en:`The ${n.en} of ${o}`,es:`${a} ${n.es} de ${o}`}}if(o<9){const[n,a]=twoThings(e);return{en:`${n.en} and ${a.en}`,es:`${n.es} y ${a.es}`}}const r=n.gender==="f"?"\xdaltima":"\xdaltimo";return{en:`The Last ${n.en}`,es:`${a} ${r} ${n.es}`}}function twoThings(e){const[n=t._K[0],a=t._K[1]??t._K[0]]=e.several(t._K.filter(e=>!e.es.startsWith("I")),2);return[n,a]}function originalTitle(e,n,a){if(n==="en"||n==="es")return a[n];const{of:o,words:r}=t.wp[n];return e.several(r,2).join(o)}function inventName(e){return`${e.pick(t.d9)} ${e.pick(t.h7)}`}function inventOverview(e){const[n,a]=[inventName(e),e.pick(t.zn)];const o=e.pick(t.mS);const r=[o,e.pick(t.ZL),...e.chance(60)?[e.pick(t.V1)]:[]];const write=e=>r.map(n=>n[e]).join(" ").replace("{name}",n).replace("{place}",a);return{en:write("en"),es:write("es")}}function inventTagline(e){return e.pick(t.Mg)}},64627:(e,n,a)=>{a.d(n,{MU:()=>o,Mg:()=>m,V1:()=>d,ZL:()=>l,_K:()=>t,d9:()=>i,h7:()=>s,mS:()=>c,o8:()=>h,sb:()=>u,wp:()=>p,zn:()=>r});function nouns(e){return listOf(rows(e).map(([e="",n="",a])=>({en:e,es:n,gender:a==="f"?"f":"m"})))}function texts(e){return listOf(rows(e).map(([e="",n=""])=>({en:e,es:n})))}function listOf([e,...n]){if(e===undefined)throw new Error("A list of words is empty.");return[e,...n]}function rows(e){return e.trim().split("\n").map(e=>e.trim().split("|"))}const t=nouns(`
  Harbor|Puerto|m
  Lighthouse|Faro|m
  Orchard|Huerto|m
  Lantern|Linterna|f
  Compass|Br\xfajula|f
  Garden|Jard\xedn|m
  Winter|Invierno|m
  Letter|Carta|f
  Clock|Reloj|m
  Bridge|Puente|m
  River|R\xedo|m
  Island|Isla|f
  Mirror|Espejo|m
  Engine|Motor|m
  Comet|Cometa|m
  Fortress|Fortaleza|f
  Signal|Se\xf1al|f
  Melody|Melod\xeda|f
  Storm|Tormenta|f
  Key|Llave|f
  Crown|Corona|f
  Shadow|Sombra|f
  Promise|Promesa|f
  Horizon|Horizonte|m
  Machine|M\xe1quina|f
  Forest|Bosque|m
  Planet|Planeta|m
  Map|Mapa|m
  Station|Estaci\xf3n|f
  Ember|Brasa|f
  Tide|Marea|f
  Echo|Eco|m
  Labyrinth|Laberinto|m
  Courier|Mensajero|m
  Summer|Verano|m
  Archive|Archivo|m
`);const o=listOf(rows(`
  Silent|Silencioso|Silenciosa
  Crimson|Carmes\xed|Carmes\xed
  Forgotten|Olvidado|Olvidada
  Broken|Roto|Rota
  Golden|Dorado|Dorada
  Hidden|Oculto|Oculta
  Frozen|Helado|Helada
  Distant|Lejano|Lejana
  Restless|Inquieto|Inquieta
  Burning|Ardiente|Ardiente
  Hollow|Hueco|Hueca
  Endless|Infinito|Infinita
  Paper|de Papel|de Papel
  Electric|El\xe9ctrico|El\xe9ctrica
  Sleeping|Dormido|Dormida
  Invisible|Invisible|Invisible
  Lonely|Solitario|Solitaria
  Stolen|Robado|Robada
  Borrowed|Prestado|Prestada
  Northern|del Norte|del Norte
`).map(([e="",n="",a=""])=>({en:e,m:n,f:a})));const r=["Velmora","Saint Orrin","Kestrel Bay","Aldermoor","Puerto N\xe1car","Thessaly Point","Monteverano","Graywater","Valdeluna","Ostrava Ridge","Port Halden","Isla Cendra"];const i=["Mara","Elias","Noor","Tom\xe1s","Ingrid","Dario","Yuki","Amara","Leon","Sof\xeda","Kasper","Ines","Rafael","Wren","Milo","Zofia","Idris","Carmen","Hugo","Linnea","Oskar","Priya","Teo","Vera","Anselm","Ximena","Jonah","Luc\xeda","Emeka","Astrid"];const s=["Velasco","Harrow","Lindqvist","Okafor","Marchetti","Sato","Brandt","Quiroga","Ashdown","Novak","Delacroix","Ibarra","Thorne","Rasmussen","Castellan","Moreau","Whitlock","Anand","Ferrer","Kovalenko","Nakamura","Ellery","Santoro","Vance","Olmedo","Pryce","Halvorsen","Arroyo","Winslow","Duarte"];const c=texts(`
  When {name} returns to {place} after twenty years, nothing is where it was left.|Cuando {name} regresa a {place} tras veinte a\xf1os, nada est\xe1 donde lo dej\xf3.
  In the winter that the ferry stopped, {name} finds a locked room in {place}.|En el invierno en que dej\xf3 de pasar el ferri, {name} encuentra una habitaci\xf3n cerrada en {place}.
  {name} repairs radios in {place} and has never answered one.|{name} repara radios en {place} y nunca ha contestado ninguna.
  Nobody in {place} believes {name}, who has seen the same stranger in every photograph.|Nadie en {place} cree a {name}, que ha visto al mismo extra\xf1o en cada fotograf\xeda.
  For one last job, {name} must cross {place} before sunrise.|Para un \xfaltimo encargo, {name} debe cruzar {place} antes del amanecer.
  A map drawn by a child leads {name} out of {place} and far beyond it.|Un mapa dibujado por un ni\xf1o lleva a {name} fuera de {place} y mucho m\xe1s all\xe1.
  {name} inherits a cinema in {place} that has been showing the same film since 1962.|{name} hereda un cine en {place} que proyecta la misma pel\xedcula desde 1962.
  The night the lights of {place} go out, {name} is the only one awake.|La noche en que se apagan las luces de {place}, {name} es la \xfanica persona despierta.
  {name} keeps the archives of {place}, where one page too many has turned up.|{name} guarda los archivos de {place}, donde ha aparecido una p\xe1gina de m\xe1s.
  Stranded in {place}, {name} agrees to play in an orchestra without instruments.|Sin poder salir de {place}, {name} acepta tocar en una orquesta sin instrumentos.
`);const l=texts(`
  An old rival arrives with an offer that cannot be refused.|Un viejo rival llega con una oferta imposible de rechazar.
  What begins as a favor becomes a race against the tide.|Lo que empieza como un favor se convierte en una carrera contra la marea.
  With a deaf detective and a borrowed boat, the search begins.|Con un detective sordo y una barca prestada, comienza la b\xfasqueda.
  Every answer costs a memory, and the memories are running out.|Cada respuesta cuesta un recuerdo, y los recuerdos se acaban.
  Then the letters start to arrive, dated ten years from now.|Entonces empiezan a llegar las cartas, fechadas dentro de diez a\xf1os.
  The only witness is a parrot who speaks in riddles.|El \xfanico testigo es un loro que habla en acertijos.
  Three families lay claim to the same house, and all of them are right.|Tres familias reclaman la misma casa, y todas tienen raz\xf3n.
  Soon the whole town is rehearsing for a day that nobody can name.|Pronto todo el pueblo ensaya para un d\xeda que nadie sabe nombrar.
`);const d=texts(`
  The truth turns out to be smaller, and much closer, than anyone feared.|La verdad resulta ser m\xe1s peque\xf1a, y mucho m\xe1s cercana, de lo que nadie tem\xeda.
  To leave, somebody has to stay.|Para marcharse, alguien tiene que quedarse.
  But the sea keeps its own accounts.|Pero el mar lleva sus propias cuentas.
  And the clock has already been set.|Y el reloj ya est\xe1 en marcha.
  By morning, only one of the two stories can be true.|Por la ma\xf1ana, solo una de las dos historias puede ser cierta.
  Some doors are opened from the other side.|Algunas puertas se abren desde el otro lado.
`);const m=texts(`
  Some lights are left on for a reason.|Algunas luces se dejan encendidas por algo.
  Listen closely.|Escucha con atenci\xf3n.
  Nobody leaves twice.|Nadie se marcha dos veces.
  The past has a spare key.|El pasado tiene una copia de la llave.
  Every road ends somewhere else.|Todo camino acaba en otra parte.
  Remember the way back.|Recuerda el camino de vuelta.
  One night. No second chances.|Una noche. Sin segundas oportunidades.
  What the tide takes, it keeps.|Lo que la marea se lleva, no lo devuelve.
  Trust the compass.|Conf\xeda en la br\xfajula.
  It was never about the money.|Nunca fue por el dinero.
`);const u=["Paper Boat Pictures","Northlight Studios","Cinco Lunas","Grey Heron Films","Tideline Entertainment","Atelier Corbeau","Kumo Works","Seventh Street Media"];const h=["Channel Nine North","Canal Brisa","Lumen+","Harbor TV","Nube"];const p={fr:{of:" de ",words:["Minuit","Lumi\xe8re","Octobre","M\xe9moire","Demain","Velours","Silence"]},ja:{of:"\u306E",words:["\u6D77","\u6708","\u98A8","\u7D04\u675F","\u8A18\u61B6","\u5EAD","\u5F71","\u590F"]},ko:{of:"\uC758 ",words:["\uBC14\uB2E4","\uB2EC","\uBC14\uB78C","\uC57D\uC18D","\uAE30\uC5B5","\uC815\uC6D0","\uC5EC\uB984"]}}},79202:(e,n,a)=>{a.d(n,{offeredFilms:()=>r});var t=a(61429);var o=a(95895);const r=t.Ld.map((e,n)=>{const a=(0,o.sW)().movies[n];if(a===undefined||a.imdbId===null)throw new Error(`There is no film to offer ${e.name} under.`);return{video:e,tmdbId:a.id,imdbId:a.imdbId,quality:qualityOf(e),movie:a}});function qualityOf(e){if(e.height>1080)return"2160p";return e.height>720?"1080p":"720p"}}};
