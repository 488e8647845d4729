import { renderPackage } from '../application/workflow/render-package.ts';
import { step, subjectInput } from './step.ts';

export const renderPackageStep = step(subjectInput, renderPackage);
