/** What is counted of a gateway, as Prometheus reads it: no address, no word, no id. */
export interface Metrics {
  /** One answer: which kind was asked for, the status, how long it took (ms), how many bytes it has. */
  answered(kind: string, status: number, took: number, bytes: number): void;
  /** One more of something. */
  count(name: CounterName): void;
  /** All of it in the text format of Prometheus 0.0.4; `gauges` are what stands at this moment. */
  text(gauges: Readonly<Record<string, number>>): string;
}

/** What is counted besides answers. */
export type CounterName = 'partial' | 'cache_hits' | 'cache_misses' | 'turned_away';

const HELP: Record<CounterName, string> = {
  partial: 'Answers with a part of the archive missing',
  cache_hits: 'Buckets that were still at hand',
  cache_misses: 'Buckets that were put together',
  turned_away: 'Questions that were turned away because too many were open',
};

/** Upper ends of the classes of time (seconds). */
const CLASSES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Starts counting. */
export function createMetrics(): Metrics {
  const answers = new Map<string, number>();
  const times = new Map<string, { classes: number[]; sum: number; count: number }>();
  const counters: Record<CounterName, number> = { partial: 0, cache_hits: 0, cache_misses: 0, turned_away: 0 };
  let sent = 0;
  return {
    answered(kind, status, took, bytes) {
      const labels = `kind="${kind}",status="${status}"`;
      answers.set(labels, (answers.get(labels) ?? 0) + 1);
      const time = times.get(kind) ?? { classes: CLASSES.map(() => 0), sum: 0, count: 0 };
      times.set(kind, time);
      const seconds = took / 1000;
      CLASSES.forEach((end, i) => {
        if (seconds <= end) time.classes[i] = (time.classes[i] ?? 0) + 1;
      });
      time.sum += seconds;
      time.count++;
      sent += bytes;
    },
    count(name) {
      counters[name]++;
    },
    text(gauges) {
      const lines = [
        '# HELP backstory_answers_total Answers by kind and status',
        '# TYPE backstory_answers_total counter',
      ];
      for (const [labels, count] of answers) lines.push(`backstory_answers_total{${labels}} ${count}`);
      lines.push('# HELP backstory_answer_seconds Time to answer', '# TYPE backstory_answer_seconds histogram');
      for (const [kind, { classes, sum, count }] of times) {
        CLASSES.forEach((end, i) => {
          lines.push(`backstory_answer_seconds_bucket{kind="${kind}",le="${end}"} ${classes[i]}`);
        });
        lines.push(`backstory_answer_seconds_bucket{kind="${kind}",le="+Inf"} ${count}`);
        lines.push(`backstory_answer_seconds_sum{kind="${kind}"} ${sum}`);
        lines.push(`backstory_answer_seconds_count{kind="${kind}"} ${count}`);
      }
      lines.push('# HELP backstory_sent_bytes_total Bytes of answers', '# TYPE backstory_sent_bytes_total counter');
      lines.push(`backstory_sent_bytes_total ${sent}`);
      for (const [name, value] of Object.entries(counters)) {
        lines.push(`# HELP backstory_${name}_total ${HELP[name as CounterName]}`);
        lines.push(`# TYPE backstory_${name}_total counter`, `backstory_${name}_total ${value}`);
      }
      for (const [name, value] of Object.entries(gauges)) {
        lines.push(`# TYPE backstory_${name} gauge`, `backstory_${name} ${value}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
}
