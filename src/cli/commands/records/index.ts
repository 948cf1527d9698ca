/** Inspections, rectification, meetings, decisions, notices, replies and events: recorded, listed, printed. One line a command. */
export { run as agenda } from './agenda.ts';
export { cancellation, change, closeMatter, closeOut, exemption, extension, setDate } from './decide.ts';
export { run as demands } from './demands.ts';
export { run as eventAdd } from './event-add.ts';
export { run as inspectAdd } from './inspect-add.ts';
export { decisions, events, inspections, meetings, notices, rectifications } from './lists.ts';
export { run as meetingAdd } from './meeting-add.ts';
export { run as noticeAdd } from './notice-add.ts';
export { run as noticePropose } from './notice-propose.ts';
export {
  decision as printDecision,
  inspection as printInspection,
  minutes as printMinutes,
  notice as printNotice,
} from './prints.ts';
export { close as rectifyClose, run as rectifyRecheck } from './rectify-recheck.ts';
export { run as replyAdd, toFinding as rectifyReply, toNotice as noticeReply } from './reply-add.ts';
