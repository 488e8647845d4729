import { closeIncident } from '../application/workflow/close-incident.ts';
import { step, subjectInput } from './step.ts';

export const closeIncidentStep = step(subjectInput, closeIncident);
