/** What the page tells when it is done: what it saw, or why it could not play. */
export type BrowserVerdict =
  | {
      readonly played: true;
      readonly width: number;
      readonly height: number;
      readonly durationSeconds: number;
      /** Where the player stands after the jump. */
      readonly seekedTo: number;
      /** Share of drawn pixels that are not black, after the jump. */
      readonly lit: number;
    }
  | { readonly played: false; readonly reason: string };

/** A page that plays the video at `/video`, jumps to four fifths of it and tells at `/verdict` what it saw. */
export const browserPage = `<!doctype html>
<meta charset="utf-8">
<title>Playing</title>
<video muted playsinline preload="auto" src="/video"></video>
<script type="module">
  const video = document.querySelector('video');
  const happens = (name) => new Promise((resolve, reject) => {
    video.addEventListener(name, resolve, { once: true });
    video.addEventListener('error', () => reject(new Error(
      'the player says: ' + (video.error ? video.error.code + ' ' + video.error.message : 'unknown error'))), { once: true });
  });
  const litShare = () => {
    const canvas = document.createElement('canvas');
    canvas.width = 64; canvas.height = 36;
    const drawing = canvas.getContext('2d');
    drawing.drawImage(video, 0, 0, 64, 36);
    const { data } = drawing.getImageData(0, 0, 64, 36);
    let lit = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] > 30) lit += 1;
    return lit / (64 * 36);
  };
  const tell = (verdict) => fetch('/verdict', { method: 'POST', body: JSON.stringify(verdict) });
  try {
    if (video.readyState < 1) await happens('loadedmetadata');
    const playing = happens('timeupdate');
    await video.play();
    await playing;
    video.pause();
    const seeked = happens('seeked');
    video.currentTime = video.duration * 0.8;
    await seeked;
    await tell({
      played: true, width: video.videoWidth, height: video.videoHeight,
      durationSeconds: video.duration, seekedTo: video.currentTime, lit: litShare(),
    });
  } catch (error) {
    await tell({ played: false, reason: String(error && error.message || error) });
  }
</script>
`;
