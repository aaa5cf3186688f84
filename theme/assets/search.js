/* Finds what stands in the pages: reads the index that docs/search-format.md describes, part by part, from scripts, so that it also works
   from a folder on a disk. Nothing is sent anywhere; what is searched stands in the address, so it can be sent on. */
(() => {
  const form = document.getElementById("search-form");
  if (!form) return;
  const words = form.dataset, folder = words.index, pagesFolder = words.pages;
  const byId = (id) => document.getElementById(id);
  const input = byId("search-input"), status = byId("search-status"), list = byId("search-results"), more = byId("search-more");
  const failure = byId("search-error"), retry = byId("search-retry"), documentsPart = byId("search-documents");
  const filters = ["centre", "year", "kind", "section"].map((name) => [name, byId(`search-${name}`)]);

  /* ---- Parts of the index -------------------------------------------------------------------------------------------------------- */

  const parts = new Map(), arrived = new Map();
  window.sitegenSearch = (name, text) => arrived.set(name, text);

  /** One part as whatever `read` makes of it; kept, but not where it could not be loaded. */
  const part = (name, read) => {
    if (!parts.has(name)) {
      parts.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const end = () => {
          script.remove();
          try {
            if (!arrived.has(name)) throw new Error(`search: ${name} could not be loaded`);
            resolve(read(new Reader(arrived.get(name))));
          } catch (error) {
            parts.delete(name);
            reject(error);
          }
          arrived.delete(name);
        };
        script.onload = script.onerror = end;
        script.src = folder + (name === "index" ? "index.js" : `parts/${name}.js`);
        document.body.append(script);
      }));
    }
    return parts.get(name);
  };

  /** Reads numbers and strings one after the other. */
  class Reader {
    constructor(text) { this.text = text; this.at = 0; }

    digit() {
      let code = this.text.charCodeAt(this.at++);
      if (code >= 0xA1) code -= 0x22;
      if (code > 0x5C) code -= 1;
      return code - 0x23;
    }

    number() {
      if (this.text.charCodeAt(this.at) !== 0x21) return this.digit();
      this.at += 1;
      return this.number() * 7936 + this.digit();
    }

    difference() { const number = this.number(); return number % 2 ? -(number + 1) / 2 : number / 2; }
    take(count) { return this.text.slice(this.at, this.at += count); }
    string() { return this.take(this.number()); }
    /** A string of which the beginning is that of the one before. */
    next(last) { const shared = this.number(), count = this.number(); return last.slice(0, shared) + this.take(count); }
    repeat(count, read) { return Array.from({ length: count }, read); }
    /** Strings with the name of the part that each begins. */
    directory() {
      let key = "";
      return this.repeat(this.number(), () => {
        key = this.next(key);
        return { key, name: this.take(10) };
      });
    }
  }

  const readPairs = (reader) => new Map(reader.string().match(/../gs).map(([old, image]) => [old, image]));

  let root;
  const readRoot = (reader) => {
    const [version, few, depth, table] = reader.repeat(4, () => reader.number());
    if (version !== 1) throw new Error(`search: format ${version} is not known`);
    const variants = readPairs(reader);
    const centres = reader.repeat(reader.number(), () => ({ id: reader.string(), name: reader.string() }));
    const kinds = reader.repeat(reader.number(), () => reader.string());
    const sections = reader.repeat(reader.number(), () => reader.string());
    const count = reader.number();
    let centre = 0, year = 0;
    const centreOf = reader.repeat(count, () => centre += reader.difference() + 1);
    const yearOf = reader.repeat(count, () => year += reader.difference());
    const kindOf = reader.repeat(count, () => reader.number());
    const vocabulary = reader.take(10), traditional = reader.take(10), tables = reader.repeat(reader.number(), () => reader.take(10));
    return { few, depth, table, variants, centres, kinds, sections, count, centreOf, yearOf, kindOf, vocabulary, traditional, tables, shards: reader.directory() };
  };

  /* ---- Folding ------------------------------------------------------------------------------------------------------------------- */

  const images = new Map();
  const image = (character) => {
    let folded = images.get(character);
    if (folded === undefined) {
      const plain = character.length > 1 ? character : character.normalize("NFKC").toLowerCase();
      folded = [...plain].map((one) => /[\u00AD\u200B-\u200F\u2060\uFEFF]/.test(one) ? "" : /[\s\u0085]/.test(one) ? " " : root.variants.get(one) ?? one).join("");
      images.set(character, folded);
    }
    return folded;
  };
  /** The table of traditional characters, which few queries and few texts need. */
  const loadTraditional = () => part(root.traditional, (reader) => {
    for (const [old, image] of readPairs(reader)) root.variants.set(old, image);
    images.clear();
  });
  const isLatin = (character) => /[0-9a-z\u00DF-\u024F]/.test(character ?? "");
  const isDigit = (character) => character >= "0" && character <= "9";

  /** Text as it is searched, and where each of its characters comes from; text that is cut may go on with further digits. */
  const fold = (text, isCut = false) => {
    let folded = "", hasSpace = false, hasComma = false;
    let from = [];
    for (let at = 0; at < text.length;) {
      const character = String.fromCodePoint(text.codePointAt(at));
      for (const unit of image(character)) {
        if (unit === " ") { hasSpace = true; continue; }
        if (hasSpace && isLatin(unit) && isLatin(folded[folded.length - 1])) { folded += " "; from.push(at); }
        hasSpace = false;
        hasComma ||= unit === ",";
        folded += unit;
        for (let index = 0; index < unit.length; index += 1) from.push(at);
      }
      at += character.length;
    }
    if (hasComma) {
      const isThousands = (at) => {
        let digits = 0;
        while (digits < 4 && isDigit(folded[at + 1 + digits] ?? "")) digits += 1;
        return isDigit(folded[at - 1] ?? "") && (digits === 3 || (isCut && digits < 3 && at + 1 + digits === folded.length));
      };
      const kept = [...folded.split("").keys()].filter((at) => folded[at] !== "," || !isThousands(at));
      [folded, from] = [kept.map((at) => folded[at]).join(""), kept.map((at) => from[at])];
    }
    from.push(text.length);
    return { text: folded, from };
  };

  /** Terms of a query: words, "what stands in quotation marks", and with - before them what is not wanted. Marks within a word are part of it. */
  const parse = (query) => {
    const terms = [], pattern = /(-?)(?:["“”„](.+?)["“”„](?=\s|$)|((?:\S|(?<=[)）\]］}｝〕】〗﹞﹈⟧])\s+(?=[\d０-９])|\s+(?=[(（[［{｛〔【〖﹝﹇⟦]))+))/gu;
    for (const [, sign, quoted, word] of query.matchAll(pattern)) {
      const source = quoted ?? word;
      if (forms(source).length && source !== "-") terms.push({ source, isWanted: !sign });
    }
    return terms;
  };

  /** A term as it may stand in texts. Whether the comma in 28,4 is one of thousands only what comes after it can tell. */
  const forms = (source) => [...new Set([fold(source).text, fold(source, true).text])].filter(Boolean);

  /* ---- Looking up a string ------------------------------------------------------------------------------------------------------- */

  /** The last of sorted entries that is not behind a key; -1 where all are. */
  const before = (entries, key) => {
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entries[middle].key <= key) low = middle + 1; else high = middle;
    }
    return low - 1;
  };

  const readShard = (reader) => {
    const grams = [];
    let key = "";
    while (reader.at < reader.text.length) {
      key = reader.next(key);
      grams.push(readGram(key, reader));
    }
    return grams;
  };

  const readGram = (key, reader) => {
    const count = reader.number();
    let next = 0;
    const documents = reader.repeat(count, () => (next += reader.number() + 1) - 1);
    if (count <= root.few) return { key, documents };
    const column = () => {
      if (!reader.number()) return reader.repeat(count, () => reader.number());
      return new Array(count).fill(reader.number());
    };
    const places = column(), counts = column().map((one) => one + 1);
    if (key.length < root.depth) return { key, documents, places, counts };
    const positions = counts.map((times, row) => {
      let position = 0;
      return new Map(reader.repeat(times, () => [position += reader.number(), times > 1 ? reader.number() : placeOf(places[row])]));
    });
    return { key, documents, places, counts, positions };
  };

  /** The one place of a string that stands in a document once: its section and its rank. */
  const placeOf = (column) => Math.log2(column >> 2) << 2 | column & 3;

  const shard = (name) => part(name, readShard);
  const page = (name) => part(name, (reader) => reader.directory());

  /** What the index has of a string no longer than it goes: a list, few documents to look into, or nothing. */
  const gram = async (key) => {
    const at = before(root.shards, key), pages = at < 0 ? [] : await page(root.shards[at].name), inPage = before(pages, key);
    let last;
    if (inPage >= 0) {
      const grams = await shard(pages[inPage].name), index = before(grams, key);
      if (index >= 0 && grams[index].key === key) return grams[index];
      if (grams[index + 1]?.key.startsWith(key)) return grams[index + 1];
      if (index + 1 === grams.length) {
        if (pages[inPage + 1]?.key.startsWith(key)) return (await shard(pages[inPage + 1].name))[0];
      }
      last = grams[index];
    }
    if (inPage === pages.length - 1 && root.shards[at + 1]?.key.startsWith(key)) return (await shard((await page(root.shards[at + 1].name))[0].name))[0];
    return last && !last.places && key.startsWith(last.key) ? last : null;
  };

  const none = { documents: [], places: [], counts: [] };

  /** Where a string stands: documents in order, in each its sections and best place, and how often. */
  const lookUp = async (text) => {
    const { depth } = root, starts = [];
    for (let start = 0; start + depth < text.length; start += depth) starts.push(start);
    starts.push(Math.max(0, text.length - depth));
    const grams = await Promise.all(starts.map((start) => gram(text.slice(start, start + depth))));
    if (grams.includes(null)) return none;
    const few = grams.filter((one) => !one.places).sort((one, other) => one.documents.length - other.documents.length)[0];
    if (few) return lookInto(few.documents, text);
    return grams.length === 1 ? grams[0] : join(grams, starts);
  };

  /** Documents in which parts of a string stand at the right distance from each other. */
  const join = ([first, ...others], [, ...starts]) => {
    const result = { documents: [], places: [], counts: [] };
    const rows = others.map((one) => new Map(one.documents.map((document, row) => [document, one.positions[row]])));
    first.documents.forEach((document, row) => {
      const found = [...first.positions[row]].filter(([position]) => rows.every((own, index) => own.get(document)?.has(position + starts[index])));
      if (found.length) add(result, document, found.map(([, place]) => place));
    });
    return result;
  };

  /** Adds a document with the places of all that was found in it: their sections, the best rank, how many. */
  const add = (result, document, places) => {
    result.documents.push(document);
    result.places.push(places.reduce((sections, place) => sections | 1 << (place >> 2), 0) << 2 | Math.min(...places.map((place) => place & 3)));
    result.counts.push(places.length);
  };

  const lookInto = async (documents, text) => {
    const result = { documents: [], places: [], counts: [] }, texts = await Promise.all(documents.map(textOf));
    documents.forEach((document, index) => {
      const places = texts[index].blocks.flatMap((block) => new Array(occurrences(folded(block).text, text)).fill(block.section << 2 | block.rank));
      if (places.length) add(result, document, places);
    });
    return result;
  };

  const occurrences = (text, part) => {
    let count = 0;
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count += 1;
    return count;
  };

  /* ---- Texts of documents -------------------------------------------------------------------------------------------------------- */

  const textOf = async (document) => {
    const [names, vocabulary] = await Promise.all([
      part(root.tables[Math.floor(document / root.table)], (reader) => reader.text.match(/.{10}/g)),
      part(root.vocabulary, readVocabulary),
    ]);
    const text = await part(names[document % root.table], (reader) => readText(reader, vocabulary));
    if (text.hasTraditional) await loadTraditional();
    return text;
  };

  const readVocabulary = (reader) => {
    let word = "";
    return reader.repeat(reader.number(), () => word = reader.next(word));
  };

  const readText = (reader, vocabulary) => {
    const title = reader.string(), path = reader.string(), hasTraditional = reader.number() === 1;
    let word = -1, number = 0;
    const blocks = reader.repeat(reader.number(), () => {
      const code = reader.number();
      let anchor;
      if (code === 0) {
        anchor = reader.string();
        if (/^p-\d+$/.test(anchor)) number = Number(anchor.slice(2));
      } else if (code === 1) {
        anchor = `p-${number += 1}`;
      } else {
        word += code % 2 ? 1 - (code - 1) / 2 : code / 2;
        anchor = vocabulary[word];
      }
      const where = reader.number(), text = reader.number();
      return { anchor, rank: where & 3, section: where >> 2, text: text ? vocabulary[text - 1] : reader.string() };
    });
    return { title, path, hasTraditional, blocks };
  };

  const folded = (block) => block.folded ??= fold(block.text);

  /* ---- A query ------------------------------------------------------------------------------------------------------------------- */

  const lookUpTerm = async (term) => {
    term.forms = forms(term.source);
    let found = await lookUpForms(term.forms);
    // No folded text has a traditional character, so a term with one has to be folded by the table that few need.
    if (!found.documents.length && /\p{Script=Han}/u.test(term.source)) {
      await loadTraditional();
      const folded = forms(term.source);
      if (folded.join("\n") !== term.forms.join("\n")) found = await lookUpForms(term.forms = folded);
    }
    return found;
  };

  /** Where one or the other form stands. */
  const lookUpForms = async (all) => {
    const found = await Promise.all(all.map(lookUp));
    if (found.length === 1) return found[0];
    const rows = new Map();
    for (const one of found) {
      one.documents.forEach((document, row) => {
        const [place, count] = rows.get(document) ?? [3, 0], own = one.places[row];
        rows.set(document, [(place | own) & ~3 | Math.min(place & 3, own & 3), count + one.counts[row]]);
      });
    }
    const documents = [...rows.keys()].sort((one, other) => one - other);
    return { documents, places: documents.map((document) => rows.get(document)[0]), counts: documents.map((document) => rows.get(document)[1]) };
  };

  /** Documents in which all wanted terms stand and no other does: best place first, then how often, then the newest. */
  const match = async (terms) => {
    const found = await Promise.all(terms.map(lookUpTerm));
    const hits = new Map(), wanted = found.filter((_, index) => terms[index].isWanted);
    wanted.forEach((one, index) => {
      const rows = new Map(one.documents.map((document, row) => [document, row]));
      if (index === 0) rows.forEach((_, document) => hits.set(document, { document, rank: 0, sections: ~0, count: 0 }));
      for (const [document, hit] of hits) {
        const row = rows.get(document);
        if (row === undefined) { hits.delete(document); continue; }
        hit.rank += one.places[row] & 3;
        hit.sections &= one.places[row] >> 2;
        hit.count += one.counts[row];
      }
    });
    found.forEach((one, index) => { if (!terms[index].isWanted) one.documents.forEach((document) => hits.delete(document)); });
    const { yearOf } = root;
    return [...hits.values()].sort((one, other) => one.rank - other.rank || other.count - one.count
      || yearOf[other.document] - yearOf[one.document] || one.document - other.document);
  };

  /** What a document has of each filter: one value, or for sections several. */
  const values = {
    centre: (hit) => root.centreOf[hit.document] ? [root.centres[root.centreOf[hit.document] - 1].id] : [],
    year: (hit) => root.yearOf[hit.document] ? [String(root.yearOf[hit.document])] : [],
    kind: (hit) => [root.kinds[root.kindOf[hit.document]]],
    section: (hit) => root.sections.flatMap((_, index) => hit.sections >> (index + 1) & 1 ? [String(index + 1)] : []),
  };
  const passes = (hit, state, left) => filters.every(([name]) => name === left || !state[name] || values[name](hit).includes(state[name]));

  /** A value that no document has, as an old or a damaged address may have, narrows nothing. */
  const dropUnknown = () => {
    const known = {
      centre: root.centres.map((one) => one.id), year: root.yearOf.map(String), kind: root.kinds, section: root.sections.map((_, index) => String(index + 1)),
    };
    for (const [name, select] of filters) if (select.value && !known[name].includes(select.value)) select.value = "";
  };

  const prepared = async () => { root ??= await part("index", readRoot); };

  window.sitegenFind = async (query, state = {}) => {
    await prepared();
    const terms = parse(query);
    const hits = terms.some((term) => term.isWanted) ? (await match(terms)).filter((hit) => passes(hit, state)) : [];
    return { total: hits.length, documents: hits.map((hit) => hit.document) };
  };

  /* ---- Results ------------------------------------------------------------------------------------------------------------------- */

  const element = (name, classes, ...children) => {
    const made = document.createElement(name);
    if (classes) made.className = classes;
    made.append(...children);
    return made;
  };

  /** Where terms stand in a text, and which, in order, none over another. */
  const matches = (source, terms) => {
    const found = [], { text, from } = fold(source);
    for (const term of terms) {
      for (const form of term.forms) {
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
          const last = from[at + form.length - 1];
          found.push([from[at], last + String.fromCodePoint(source.codePointAt(last)).length, term]);
        }
      }
    }
    found.sort(([one], [other]) => one - other);
    return found.filter(([start], index) => index === 0 || start >= found[index - 1][1]);
  };

  /** What of a long text is shown: `length` characters around the first match, and a few around what other terms are found first. */
  const windowsOf = (text, found, length) => {
    const [[first, firstEnd]] = found.length ? found : [[0, 0]], shown = new Set();
    const start = first > length / 2 && text.length > length ? Math.max(0, first - Math.floor(length / 4)) : 0;
    const windows = [[start, Math.max(Math.min(text.length, start + length), firstEnd)]];
    for (const [from, to, term] of found) {
      const last = windows.at(-1);
      if (from < last[1]) {
        last[1] = Math.max(last[1], to);
      } else if (!shown.has(term)) {
        const end = Math.min(text.length, to + 40);
        if (from - 20 > last[1]) windows.push([from - 20, end]);
        else last[1] = end;
      }
      shown.add(term);
    }
    return windows;
  };

  /** Text with its matches marked, cut where it is long. */
  const marked = (text, terms, length) => {
    const found = matches(text, terms), nodes = [];
    let end = 0;
    for (const [start, stop] of windowsOf(text, found, length)) {
      if (start > end) nodes.push("…");
      let at = start;
      for (const [from, to] of found.filter(([from, to]) => from >= start && to <= stop)) {
        nodes.push(text.slice(at, from), element("mark", "", text.slice(from, to)));
        at = to;
      }
      nodes.push(text.slice(at, stop));
      end = stop;
    }
    if (end < text.length) nodes.push("…");
    return nodes;
  };

  const holds = (text, term) => term.forms.some((form) => text.includes(form));

  /** The block to show and to open: with the most terms, those that the title lacks first, then the best place. */
  const bestBlock = (blocks, terms, section, title) => {
    let best = null;
    blocks.forEach((block, index) => {
      if (section && block.section !== Number(section)) return;
      const found = terms.filter((term) => holds(folded(block).text, term));
      if (!found.length) return;
      const score = found.reduce((sum, term) => sum + (holds(title, term) ? 8 : 16), 0) - (block.rank || 7);
      if (!best || score > best.score) best = { block, index, score };
    });
    return best;
  };

  /** What a cell of a statutory table is about: its row and its column, by their ids. */
  const cellNames = (blocks, anchor) => {
    const [row, column] = anchor.split("/"), table = row.split(".")[0];
    if (!column) return [];
    return [row, `${table}/${column}`].flatMap((id) => blocks.find((block) => block.anchor === id)?.text ?? []);
  };

  const passagesAtMost = 3;

  /** The best block, and others for what neither it nor the title holds. */
  const bestBlocks = (blocks, terms, section, title) => {
    const found = [];
    for (let left = terms; left.length && found.length < passagesAtMost;) {
      const best = bestBlock(blocks, left, section, title);
      if (!best) break;
      found.push(best);
      left = left.filter((term) => !holds(title, term) && !holds(folded(best.block).text, term));
    }
    return found;
  };

  const passageOf = (blocks, { block, index }, terms) => {
    const names = block.rank === 3 ? cellNames(blocks, block.anchor) : [];
    const passage = element("p", "search-passage", ...(names.length ? [`${names.join(" · ")}：`] : []), ...marked(block.text, terms, 120));
    // A heading says little by itself: what it stands over goes with it.
    const next = block.rank === 1 && blocks[index + 1];
    if (next && next.rank === 3) passage.append(" ", ...marked(next.text, terms, 90));
    passage.lang = "zh-Hans";
    return passage;
  };

  const itemOf = async (hit, terms, section) => {
    const { title, path, blocks } = await textOf(hit.document), { centreOf, yearOf, kindOf } = root;
    const passages = bestBlocks(blocks, terms, section, fold(title).text), [best] = passages;
    const link = element("a", "", ...marked(title, terms, title.length));
    link.href = `${pagesFolder}${path}index.html${best ? `#${encodeURIComponent(best.block.anchor).replace(/%2F/g, "/")}` : ""}`;
    link.lang = "zh-Hans";
    const heading = best && blocks.slice(0, best.index + 1).filter((block) => block.rank === 1).pop();
    const about = [
      centreOf[hit.document] && element("span", "search-centre", root.centres[centreOf[hit.document] - 1].name),
      yearOf[hit.document] && element("span", "search-year", words.yearName.replace("{year}", yearOf[hit.document])),
      element("span", "search-kind", kindName(root.kinds[kindOf[hit.document]])),
      heading && heading !== best.block && element("span", "search-heading", heading.text),
    ].filter(Boolean);
    about.forEach((one) => { if (!one.matches(".search-year, .search-kind")) one.lang = "zh-Hans"; });
    const item = element("li", "", link, element("p", "search-about", ...about.flatMap((one, index) => index ? [" · ", one] : [one])));
    item.append(...passages.map((one) => passageOf(blocks, one, terms)));
    return item;
  };

  const kindName = (kind) => words[`kind${kind[0].toUpperCase()}${kind.slice(1)}`];
  const say = (text) => { if (status.textContent !== text) status.textContent = text; };
  const fill = (text, slots) => text.replace(/\{(\w+)\}/g, (_, name) => slots[name]);

  const pageSize = 10;
  /** Counts queries: an answer to an older one is never shown. */
  let latest = 0, shown = { query: 0, hits: [], terms: [], state: {} };

  const stateNow = () => Object.fromEntries([["q", input.value.trim()], ...filters.map(([name, select]) => [name, select.value])]);

  const run = async () => {
    const query = latest += 1, isCurrent = () => query === latest;
    let state = stateNow();
    failure.hidden = true;
    delete status.dataset.total;
    documentsPart.hidden = state.q !== "";
    if (!state.q) { clear(); say(""); return; }
    const slow = setTimeout(() => { if (isCurrent()) say(words.working); }, 300);
    try {
      await prepared();
      if (!isCurrent()) return;
      dropUnknown();
      state = stateNow();
      const terms = parse(state.q), wanted = terms.filter((term) => term.isWanted);
      if (!wanted.length) { if (isCurrent()) { clear(); say(words.nothing); } return; }
      const all = await match(terms);
      if (!isCurrent()) return;
      const hits = all.filter((hit) => passes(hit, state));
      const items = await Promise.all(hits.slice(0, pageSize).map((hit) => itemOf(hit, wanted, state.section)));
      if (!isCurrent()) return;
      showFilters(all, state);
      shown = { query, hits, terms: wanted, state };
      list.replaceChildren(...items);
      more.hidden = hits.length <= pageSize;
      say(fill(hits.length ? words.found : words.none, { total: hits.length }));
      status.dataset.total = hits.length;
    } catch (error) {
      if (isCurrent()) fail(error);
    } finally {
      clearTimeout(slow);
    }
  };

  const clear = () => {
    list.replaceChildren();
    more.hidden = true;
    byId("search-filters").hidden = filters.every(([, select]) => !select.value);
  };

  const fail = (error) => {
    clear();
    failure.hidden = false;
    say("");
    console.error(error);
  };

  const showMore = async () => {
    const start = list.children.length, { query, hits, terms, state } = shown;
    if (query !== latest) return;
    failure.hidden = true;
    try {
      const items = await Promise.all(hits.slice(start, start + pageSize).map((hit) => itemOf(hit, terms, state.section)));
      if (query !== latest || list.children.length !== start) return;
      list.append(...items);
      more.hidden = hits.length <= list.children.length;
      items[0].querySelector("a").focus();
    } catch (error) {
      if (query === latest) fail(error);
    }
  };

  /** Each filter with how many documents each of its values leaves, the other filters as they are. */
  const showFilters = (hits, state) => {
    for (const [name, select] of filters) {
      const counts = new Map();
      for (const hit of hits) if (passes(hit, state, name)) for (const value of values[name](hit)) counts.set(value, (counts.get(value) ?? 0) + 1);
      if (state[name] && !counts.has(state[name])) counts.set(state[name], 0);
      const names = {
        centre: () => root.centres.map((centre) => [centre.id, centre.name]),
        year: () => [...counts.keys()].sort().reverse().map((year) => [year, words.yearName.replace("{year}", year)]),
        kind: () => root.kinds.map((kind) => [kind, kindName(kind)]),
        section: () => root.sections.map((section, index) => [String(index + 1), section]),
      }[name]().filter(([value]) => counts.has(value));
      const options = names.map(([value, text]) => new Option(`${text}（${counts.get(value)}）`, value, false, value === state[name]));
      options.forEach((option) => { if (name === "centre" || name === "section") option.lang = "zh-Hans"; });
      select.replaceChildren(select.options[0], ...options);
      select.value = state[name];
      select.closest("label").hidden = !names.length;
    }
    byId("search-filters").hidden = false;
  };

  /* ---- The form and the address -------------------------------------------------------------------------------------------------- */

  const address = () => {
    const state = new URLSearchParams(Object.entries(stateNow()).filter(([, value]) => value)).toString();
    return location.pathname + (state ? `?${state}` : "");
  };
  /** A query that was finished is a place to come back to; one that is being typed is not. */
  const remember = (isFinished) => {
    if (address() === location.pathname + location.search) return;
    history[isFinished ? "pushState" : "replaceState"](null, "", address());
  };

  const read = () => {
    const state = new URLSearchParams(location.search);
    input.value = state.get("q") ?? "";
    for (const [name, select] of filters) {
      const value = state.get(name) ?? "";
      if (value && ![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
      select.value = value;
    }
  };

  let isComposing = false, isTyping = false, timer;
  const typed = () => {
    clearTimeout(timer);
    if (isComposing) return;
    timer = setTimeout(() => {
      // The first letter leaves the place one came to; the ones behind it do not make places of their own.
      remember(!isTyping);
      isTyping = true;
      run();
    }, 120);
  };
  const finished = () => {
    clearTimeout(timer);
    remember(true);
    isTyping = false;
    run();
  };
  input.addEventListener("compositionstart", () => { isComposing = true; });
  input.addEventListener("compositionend", () => { isComposing = false; typed(); });
  input.addEventListener("input", (event) => { if (!event.isComposing) typed(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); if (!isComposing) finished(); });
  for (const [, select] of filters) select.addEventListener("change", finished);
  byId("search-clear").addEventListener("click", () => { for (const [, select] of filters) select.value = ""; finished(); input.focus(); });
  more.addEventListener("click", showMore);
  retry.addEventListener("click", () => { run(); input.focus(); });
  addEventListener("popstate", () => { isTyping = false; read(); run(); });
  // What is needed for any query comes while the first is being typed.
  input.addEventListener("focus", () => { prepared().catch(() => {}); }, { once: true });

  form.hidden = false;
  read();
  if (input.value) run();
})();
