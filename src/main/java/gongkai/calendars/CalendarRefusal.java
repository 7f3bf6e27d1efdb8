package gongkai.calendars;

import gongkai.access.Refusal;

/** Why a calendar was not taken. */
enum CalendarRefusal implements Refusal {
    NO_FILE("请选择文件", "file"),
    NO_SOURCE("请写明依据的文件", "source"),
    NO_DAYS("请至少写一天", "days"),
    NOT_YOUR_BRANCH("只能登记本机关及下级机关适用的安排", "place"),
    ONLY_THE_ROOT_IMPORTS("全国放假安排由最上级机关的系统管理员导入", ""),
    CHANGED_MEANWHILE("预览之后日历又有变动，请重新核对", "");

    private final String label;
    private final String field;

    CalendarRefusal(String label, String field) {
        this.label = label;
        this.field = field;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String field() {
        return field;
    }
}
