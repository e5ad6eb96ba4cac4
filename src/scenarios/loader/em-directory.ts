/**
 * The clusters, phones and hot desks that a scenario declares, by name. A reference that leads
 * nowhere is reported with what was most likely meant.
 */
import {
  cucmClusterId,
  phoneId,
  type CucmClusterId,
  type PhoneId,
} from '../../model/devices/identifiers.js';
import type { FaultList } from './fault-list.js';
import { oneOrMoreOf, type Place } from './place.js';
import { shown } from './printable.js';
import { suggestion } from './wording.js';

/** The names of each kind, in the order of the file. */
export type EmNames = {
  readonly clusters: readonly string[];
  readonly phones: readonly string[];
  readonly hotDesks: readonly string[];
  /** Populations with phones. */
  readonly populations: readonly string[];
};

export class EmDirectory {
  readonly names: EmNames;
  readonly #faults: FaultList;
  /** Posted requests so far. */
  readonly #requests = new Set<string>();

  constructor(names: EmNames, faults: FaultList) {
    this.names = names;
    this.#faults = faults;
  }

  clusterAt(place: Place | undefined): CucmClusterId | undefined {
    const found = this.#find(place, 'cluster', this.names.clusters);
    return found === undefined ? undefined : cucmClusterId(found);
  }

  clustersAt(place: Place | undefined): readonly CucmClusterId[] {
    return oneOrMoreOf(place).flatMap((one) => this.clusterAt(one) ?? []);
  }

  phoneAt(place: Place | undefined): PhoneId | undefined {
    const found = this.#find(place, 'phone', this.names.phones);
    return found === undefined ? undefined : phoneId(found);
  }

  phonesAt(place: Place | undefined): readonly PhoneId[] {
    return oneOrMoreOf(place).flatMap((one) => this.phoneAt(one) ?? []);
  }

  /** The place of hot desks among all. */
  desksAt(place: Place | undefined): number | undefined {
    return this.#find(place, 'hot desks', this.names.hotDesks);
  }

  /** The same, or behind them the place of a population among those that have phones. */
  desksOrPopulationAt(place: Place | undefined): number | undefined {
    const { hotDesks, populations } = this.names;
    return this.#find(place, 'desks', [...hotDesks, ...populations]);
  }

  /** A request is posted under a name of its own. */
  addRequest(place: Place | undefined): void {
    const text = textAt(place);
    if (place === undefined || text === undefined) return;
    const isTaken = this.#requests.has(text) || this.names.phones.includes(text);
    if (isTaken) {
      const message = `${shown(text)} is taken; expected a name for the request of its own`;
      this.#faults.report(place, message);
    }
    this.#requests.add(text);
  }

  /** A phone, or a request that was posted further up. */
  askerAt(
    place: Place | undefined,
  ): { readonly phone: PhoneId } | { readonly request: string } | undefined {
    const text = textAt(place);
    if (place === undefined || text === undefined) return undefined;
    if (this.#requests.has(text)) return { request: text };
    const known = [...this.names.phones, ...this.#requests];
    const found = this.#find(place, 'phone or request', known);
    return found === undefined ? undefined : { phone: phoneId(found) };
  }

  #find(place: Place | undefined, what: string, known: readonly string[]): number | undefined {
    const text = textAt(place);
    if (place === undefined || text === undefined) return undefined;
    const found = known.indexOf(text);
    if (found >= 0) return found;
    const many = what.endsWith('s') ? what : `${what}s`;
    this.#faults.report(place, `unknown ${what} ${shown(text)}; ${suggestion(text, known, many)}`);
    return undefined;
  }
}

/** The text at the place as it is typed; undefined where there is none. */
const textAt = (place: Place | undefined): string | undefined =>
  place?.node.kind === 'scalar' && place.node.text !== '' ? place.node.text : undefined;
