package gongkai.workyears.handling;

/** How many tasks were done in time, how many late, how many are still open in time. */
public record Punctuality(long inTime, long late, long open) {

    public String text() {
        var judged = inTime + late;
        return judged == 0
                ? "尚无到期任务，" + open + " 项在办"
                : "按时 " + inTime + " 项，逾期 " + late + " 项，在办 " + open + " 项，按时率 " + Math.round(100.0 * inTime / judged)
                        + "%";
    }
}
