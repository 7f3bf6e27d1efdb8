package gongkai.applications;

/**
 * What the applicant takes home (登记回执).
 *
 * @param number empty while the application still has to be confirmed by a way that gives no number yet
 * @param code to ask after the case with; it is not kept and cannot be shown again
 */
public record Receipt(long id, String number, String code) {}
