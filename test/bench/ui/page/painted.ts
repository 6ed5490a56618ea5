/** After the next frame has been painted; resolves with the time of that frame, as the browser numbers its frames (HTML, "update the rendering"). */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame((frame) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(frame);
      channel.port2.postMessage(undefined);
    });
  });
}
