import { Footer, Paragraph, type ParagraphChild } from 'docx';
import { pageNumberRun, run, tabRun } from '../word/text.ts';
import type { Verification } from './model.ts';
import { verificationLineRuns } from './page-furniture.ts';

/** The page number between dashes on the outer side, and across from it how to check the copy. */
export function officialFooters(verification: Verification | null): {
  readonly default: Footer;
  readonly even: Footer;
} {
  const number = () => [run('— '), pageNumberRun(), run(' —')];
  const check = () =>
    verification === null
      ? []
      : verificationLineRuns(verification).map(({ text }) => run(text, { style: 'Verification' }));
  return {
    default: footer('Footer', [...check(), tabRun(), ...number()]),
    even: footer('FooterEven', [...number(), tabRun(), ...check()]),
  };
}

function footer(style: string, children: readonly ParagraphChild[]): Footer {
  return new Footer({ children: [new Paragraph({ style, children })] });
}
