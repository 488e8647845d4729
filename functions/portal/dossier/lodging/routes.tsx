import { type Context, Hono } from 'hono';
import { fileOrText } from '../../forms/file-or-text.tsx';
import { type FailedForm, formState } from '../../forms/form-state.ts';
import { FormValues } from '../../forms/form-values.ts';
import type { KeptFile } from '../../forms/kept-file.ts';
import { pictureOfTicket } from '../../forms/kept-picture.ts';
import { type Attempt, attempt } from '../../forms/send.ts';
import { frameOf } from '../../layout/frame.ts';
import { sendPage } from '../../layout/respond.tsx';
import { sendFile } from '../../layout/send-file.ts';
import type { PortalEnv, PortalParts } from '../../portal-parts.ts';
import { sessionOf } from '../../session/guard.ts';
import { steps } from '../steps.ts';
import { type ExaminationModel, loadExamination } from './examination.ts';
import { ExaminationPage } from './examination-page.tsx';
import { choosingForm, type LodgingStep, lodgingStepOf, pageOfStep } from './lodging-steps.ts';

/** Shows the page on which a file was chosen, with what was wrong with it. */
type ShowChoosing = (
  c: Context<PortalEnv>,
  step: LodgingStep,
  failed: FailedForm,
) => Promise<Response> | Response;

/**
 * Taking a file in, in two steps: it is examined and shown, then accepted as it was shown. Nothing
 * is recorded before.
 */
export function lodgingRoutes(parts: PortalParts, showChoosing: ShowChoosing): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();

  /** Examines what came with the form; on failure the page that it came from is shown again. */
  const examination = async (c: Context<PortalEnv>, step: LodgingStep) => {
    const session = sessionOf(c);
    const dossier = c.req.param('dossier') ?? '';
    let found: ExaminationModel | null = null;
    const tried = await attempt(c, parts, async (sent) => {
      const file = await fileOrText(parts, session, sent);
      const { values } = sent;
      found = await loadExamination(parts, session, { dossier, step, file, values });
    });
    if (found === null) return chooseAgain(c, step, tried);
    return sendPage(c, <ExaminationPage frame={frameOf(c, parts)} model={found} failed={null} />);
  };

  const chooseAgain = (c: Context<PortalEnv>, step: LodgingStep, { values, failed }: Attempt) => {
    if (failed === null) throw new TypeError('a file was neither examined nor refused');
    return showChoosing(c, step, { ...failed, id: choosingForm(step, values) });
  };

  /** The acceptance was refused: the examination again, with what was typed and ticked. */
  const acceptAgain = async (
    c: Context<PortalEnv>,
    step: LodgingStep,
    failed: FailedForm,
    file: KeptFile,
  ) => {
    const session = sessionOf(c);
    const dossier = c.req.param('dossier') ?? '';
    const { problems } = formState(failed.id, failed);
    const asked = { dossier, step, file, values: failed.values, problems };
    const model = await loadExamination(parts, session, asked);
    const page = <ExaminationPage frame={frameOf(c, parts)} model={model} failed={failed} />;
    return sendPage(c, page, failed.problem.status);
  };

  routes.post('/dossiers/:dossier/examinations/:step', async (c) => {
    const step = lodgingStepOf(c.req.param('step'));
    return step === null ? c.notFound() : examination(c, step);
  });

  routes.post('/dossiers/:dossier/steps/:step', async (c, next) => {
    const step = lodgingStepOf(c.req.param('step'));
    if (step === null) return next();
    // A file that was chosen only now was not shown yet, so it is not what was accepted.
    if ((await FormValues.of(c.req)).file('file') !== null) return examination(c, step);
    const { person } = sessionOf(c);
    const dossier = c.req.param('dossier');
    const tried = await attempt(c, parts, async (sent) => {
      await steps[step]?.run(parts.environment, person, { dossier, ...sent });
    });
    const { failed, values } = tried;
    if (failed === null) {
      const page = pageOfStep(step, values);
      return c.redirect(`/portal/dossiers/${dossier}${page}?done=${step}`, 303);
    }
    return failed.keptFile === null
      ? chooseAgain(c, step, tried)
      : acceptAgain(c, step, failed, failed.keptFile);
  });

  routes.get('/kept-pictures/:ticket', async (c) => {
    const digest = await pictureOfTicket(parts, sessionOf(c), c.req.param('ticket'));
    if (digest === null) return c.notFound();
    return sendFile(c, parts.environment.objects, digest, { disposition: 'inline' });
  });

  return routes;
}
