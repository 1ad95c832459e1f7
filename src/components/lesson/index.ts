/** Everything that a lesson's MDX may use, handed to it by the lesson page. */
export { default as AddressCheck } from './AddressCheck.astro';
export { default as Behaviour } from './Behaviour.astro';
export { default as CheckStep } from './CheckStep.astro';
export { default as Cite } from './Cite.astro';
export { default as ClinicLetter } from './ClinicLetter.astro';
export { default as DemoMission } from './DemoMission.astro';
export { default as FiveQuestions } from './FiveQuestions.astro';
export { default as FourStepCheck } from './FourStepCheck.astro';
export { default as HelpLines } from './HelpLines.astro';
export { default as Note } from './Note.astro';
export { default as RealClinics } from './RealClinics.astro';
export { default as Term } from './Term.astro';
export { default as WhereYouLive } from './WhereYouLive.astro';
export { default as a } from './Link.astro';
export { default as h2 } from './Heading2.astro';
export { default as h3 } from './Heading3.astro';
export { default as table } from './Table.astro';
