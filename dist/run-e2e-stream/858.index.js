"use strict";exports.id=858;exports.ids=[858];exports.modules={27858:(e,d,n)=>{n.d(d,{Ay:()=>o,Kj:()=>s});const s=undefined;const t=null&&undefined;const o=undefined}};
