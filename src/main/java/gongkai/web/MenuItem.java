package gongkai.web;

import gongkai.access.Act;

/**
 * One entry of the desk's menu.
 *
 * @param act who may not do this does not see the entry
 */
public record MenuItem(Group group, String label, String href, Act act) {

    /** The menu's headings, in order. */
    public enum Group {
        TODAY("今日"),
        DISCLOSURE("信息公开"),
        APPLICATION("依申请公开"),
        ORGANISATION("机构与人员"),
        YEAR("年度工作"),
        ADMINISTRATION("系统与安全");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
