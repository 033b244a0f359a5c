/*
 * Two files of one name and size on one record can be told apart in its list only while the other
 * one is settled: a file of which nobody knows whether it is there holds back those like it. In
 * these parts of queries `one` is a file of `job`.
 */

/** Says what the index says, too. */
export const open = "state IN ('waiting', 'adding', 'needs-you')";

/** The mails (`its`) with a file (`other`) like this one, of which nobody knows whether it is there. */
const doubtful = `FROM job_addition AS other JOIN job AS its ON its.id = other.job_id
  WHERE other.${open} AND other.intent_at IS NOT NULL
    AND (other.job_id, other.position) IS NOT (one.job_id, one.position)
    AND other.name = one.name AND other.size = one.size
    AND its.module = job.module AND its.record_id = job.record_id`;

/** Whether the file may be sent. */
export const settled = `(one.intent_at IS NOT NULL OR NOT EXISTS (SELECT 1 ${doubtful}))`;

/** The subject of another mail whose file holds this one back; null where none does for long. */
export const heldBackBy = `CASE WHEN one.state = 'waiting' AND one.intent_at IS NULL THEN
  (SELECT its.subject ${doubtful} AND other.state <> 'adding' AND its.id <> job.id LIMIT 1) END`;
