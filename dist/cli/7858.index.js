"use strict";exports.id=7858;exports.ids=[7858];exports.modules={27858:(e,d,n)=>{n.d(d,{Ay:()=>o,Kj:()=>s});const s=undefined;const t=null&&undefined;const o=undefined}};
