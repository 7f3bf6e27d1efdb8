package gongkai.catalogue;

/** The eleven kinds of content that a bureau publishes of its own accord (Regulation Art. 20, by the bureau's rules). */
public enum Category {
    FIRST("机构职能与领导分工"),
    SECOND("规划计划与统计"),
    THIRD("重点工作落实与建议提案复文"),
    FOURTH("重要会议、工作要点与总结"),
    FIFTH("政策文件、意见征集与解读"),
    SIXTH("政务服务办事指南"),
    SEVENTH("行政执法公示"),
    EIGHTH("财政预决算、收费与重大项目"),
    NINTH("医疗保障重点领域"),
    TENTH("突发公共事件应对"),
    ELEVENTH("其他法定主动公开信息");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an item of this kind must name the law that demands its publication. */
    public boolean needsLegalBasis() {
        return this == ELEVENTH;
    }
}
