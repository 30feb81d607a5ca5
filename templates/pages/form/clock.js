/* The day and the time of day where the customer is, whatever the phone's own zone. */
export const clockIn = (timezone, now = new Date()) => {
  const options = { timeZone: timezone, hourCycle: "h23" };
  const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" };
  const said = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", { ...options, ...parts }).formatToParts(now).map(({ type, value }) => [type, value]),
  );
  return { day: `${said.year}-${said.month}-${said.day}`, time: `${said.hour}:${said.minute}` };
};
