import { get, getShown, submit } from '../api/api';
import type { CommandAnswer, CommandRequest, Control, Group, GroupMembers, GroupPreview, GroupScope } from './shapes';

const asset = (id: string) => `/assets/${id.split('/').map(encodeURIComponent).join('/')}`;
const group = (id: string) => `/command-groups/${encodeURIComponent(id)}`;
const told = (given: object) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));

/** What is asked of controls. A command that is sent twice carries the same id, so that it is one. */
export const commands = {
  controls: (id: string, signal?: AbortSignal) => getShown<{ controls: Control[] }>(`${asset(id)}/control`, {}, signal),
  send: (id: string, request: CommandRequest, command: string) => submit<CommandAnswer>('POST', `${asset(id)}/commands`, told({ id: command, ...request })),
  relinquish: (id: string, control: string, slot: string, source: string, reason: string, author: string) =>
    submit<CommandAnswer>('POST', `${asset(id)}/commands/relinquish`, told({ control, slot, source, reason, author })),
  preview: (scope: GroupScope, request: CommandRequest) => submit<GroupPreview>('POST', '/command-groups', told({ scope, ...request, preview: true })),
  sendGroup: (scope: GroupScope, request: CommandRequest) => submit<{ id: string; members: number }>('POST', '/command-groups', told({ scope, ...request })),
  group: (id: string) => get<Group>(group(id)),
  members: (id: string, state: string | null, after: string | null) => get<GroupMembers>(`${group(id)}/members`, { state, after, limit: 100 }),
  relinquishGroup: (id: string, reason: string, author: string) => submit<unknown>('POST', `${group(id)}/relinquish`, told({ reason, author })),
};
