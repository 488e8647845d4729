import type { IncidentLevel } from '../../functions/domain/incident/levels.ts';
import type { IncidentStatus } from '../../functions/domain/incident/state.ts';
import type { SpeakerRole, StatementChannel } from '../../functions/domain/incident/statements.ts';
import type { Words } from './words.ts';

export const incidentLevelNames: Readonly<Record<IncidentLevel, Words>> = {
  extraordinary: { zh: '特别重大突发事件', en: 'extraordinary emergency' },
  major: { zh: '重大突发事件', en: 'major emergency' },
  otherOpinion: { zh: '其他政务舆情', en: 'other public opinion' },
};

export const incidentStatusNames: Readonly<Record<Exclude<IncidentStatus, 'absent'>, Words>> = {
  open: { zh: '回应中', en: 'under way' },
  closed: { zh: '已办结', en: 'closed' },
  withdrawn: { zh: '已撤销（误报）', en: 'withdrawn (false alarm)' },
};

/** Who speaks, by office; people are not named. */
export const speakerNames: Readonly<Record<SpeakerRole, Words>> = {
  principalOfficer: { zh: '主要负责人（第一发言人）', en: 'principal officer (first speaker)' },
  deputyOfficer: { zh: '分管负责人', en: 'deputy officer' },
  spokesperson: { zh: '新闻发言人', en: 'spokesperson' },
  organ: { zh: '机关书面发布', en: 'the organ, in writing' },
  expert: { zh: '专家', en: 'expert' },
};

export const statementChannelNames: Readonly<Record<StatementChannel, Words>> = {
  website: { zh: '政府网站', en: 'government website' },
  media: { zh: '新闻媒体', en: 'media' },
  newMedia: { zh: '政务微博、微信等新媒体', en: 'official new media' },
  pressConference: { zh: '新闻发布会', en: 'press conference' },
  broadcast: { zh: '广播电视', en: 'radio and television' },
};
