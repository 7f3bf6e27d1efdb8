package gongkai.citizens.domain;

import gongkai.applications.domain.HouseRule;
import java.util.List;

/**
 * What an applicant is told before anything is asked of them (《个人信息保护法》第十七条、第三十五条). The version that was shown is
 * kept with the case, so a changed text gets a new one.
 */
public record PrivacyNotice(List<Line> lines) {

    /** One point of it. */
    public record Line(String about, String text) {}

    public static final String VERSION = "2026-11";

    public static PrivacyNotice of(String organ, HouseRule rule) {
        return new PrivacyNotice(List.of(
                new Line("由谁处理", organ),
                new Line("为了什么", "办理您的这件政府信息公开申请，依法不需要另行征得您的同意"),
                new Line("收集什么", "姓名或者名称、证件号码和身份证明、联系方式、申请内容，除此之外不收集"),
                new Line("怎样保存", "加密保存，只有经办人员可以查阅，每次查阅都有记录；不向境外提供，不公开"),
                new Line("保存多久", "身份信息和身份证明在办结满 " + rule.identityYears() + " 年后清除，案卷保存 " + rule.fileYears() + " 年"),
                new Line("您的权利", "可以向本机关要求查阅、复制、更正您的个人信息")));
    }
}
