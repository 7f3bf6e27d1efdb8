package gongkai.letters;

import java.util.List;
import java.util.regex.Pattern;

/** Words that no letter may contain, whoever typed them. */
final class Wordings {

    private Wordings() {}

    record Wording(Check check, Pattern pattern, String message) {}

    private static final List<Wording> FORBIDDEN = List.of(
            wording(
                    Check.C19,
                    "自身生产、生活、科研|三需要|国办发〔2008〕36号|政府信息公开条例》?（?2007|第(二十一|八)条第?[（(]?[一二三四五]?[）)]?项?.{0,12}(2007|国务院令第492号)|国务院令第492号",
                    "引用了已经废止的规定，请改用现行条例（国务院令第711号）的条款"),
            wording(
                    Check.C30,
                    "(上一?级(医疗保障局|行政机关|主管部门|机关)|省医疗保障局|市医疗保障局)[^。；，]{0,20}申请行政复议",
                    "行政复议机关写错了：2024年起只能向本级人民政府申请，请恢复系统写出的救济途径"),
            wording(
                    Check.C32,
                    "(三|3)个月内[^。；]{0,25}(诉讼|起诉)|(六十|60)天内[^。；]{0,25}复议|(?<![\\d一二三四五六七八九十])(30|三十|90|九十)日内[^。；]{0,25}(申请行政复议|提起行政诉讼)",
                    "救济期限写错了：行政复议60日，行政诉讼6个月，复议后起诉15日，请恢复系统写出的救济途径"),
            wording(
                    Check.C52,
                    "(说明|提供|补充|写明|注明)[^。；]{0,12}(申请用途|申请目的|用途证明|与(自身|本人|你)[^。；]{0,8}(利害关系|关联)|特殊需要)",
                    "不得要求申请人说明用途、目的或者利害关系（条例第二十七条），请删去"));

    private static Wording wording(Check check, String pattern, String message) {
        return new Wording(check, Pattern.compile(pattern), message);
    }

    static List<Wording> forbidden() {
        return FORBIDDEN;
    }
}
