/** First and last day that a partial date can mean, as text that compares in order of time. */
export function dayRange(date: string): { first: string; last: string } {
  const [year = '', month, day] = date.split('-');
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? '31'}`,
  };
}

/** True when every day that `a` can mean lies before every day that `b` can mean. */
export function isBefore(a: string, b: string): boolean {
  return dayRange(a).last < dayRange(b).first;
}
