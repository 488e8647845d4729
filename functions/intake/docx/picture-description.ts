/**
 * Whether an alternative text says what a picture shows. Programs put the name of its file there,
 * with the path on somebody's computer.
 */
export function describes(text: string): boolean {
  if (text === '' || /^(?:[a-z]:)?[\\/]|^\w+:\/\//i.test(text)) return false;
  if (/\.(?:png|jpe?g|gif|bmp|tiff?|[ew]mf|svg|webp|heic)$/i.test(text)) return false;
  return !/^(?:图片|图像|picture|image|img|wps_doc|wps图片)[\s_-]*\d*$/i.test(text);
}
