import './tv.js';
export const tv = window.MiauflixTv;
export default tv;
