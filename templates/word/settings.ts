import { faces } from './faces.ts';
import { wordNamespace, xmlDeclaration } from './xml.ts';

/**
 * The part `word/settings.xml`: Chinese line breaking by the rules for zh-CN, punctuation that
 * gives up its blank half at a line's end, and page numbers that change sides.
 */
export const settingsPart =
  `${xmlDeclaration}<w:settings xmlns:w="${wordNamespace}">` +
  '<w:zoom w:percent="100"/>' +
  '<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>' +
  '<w:defaultTabStop w:val="640"/>' +
  '<w:evenAndOddHeaders/>' +
  '<w:drawingGridVerticalSpacing w:val="579"/>' +
  '<w:characterSpacingControl w:val="compressPunctuation"/>' +
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
  '<w:compat><w:balanceSingleByteDoubleByteWidth/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" ' +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>' +
  '</w:settings>';

/** The part `word/fontTable.xml`: what to take where a named face is not installed. */
export const fontTablePart =
  `${xmlDeclaration}<w:fonts xmlns:w="${wordNamespace}">` +
  Object.values(faces)
    .map(
      ({ name, alternative, family }) =>
        `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/>` +
        `<w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
    )
    .join('') +
  '</w:fonts>';
