/** What the execution of one review of a dossier is called: `dossier.<id>.review-<number>`. */
export function attributeReviewName(subject: string, review: number): string {
  return `${subject.replace('/', '.')}.review-${review}`;
}
