package gongkai;

import gongkai.access.OrganId;
import gongkai.clock.OfficeClock;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Element;
import gongkai.published.FilePart;
import gongkai.published.Lifetime;
import gongkai.published.MetadataField;
import gongkai.published.PublicFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An article with something of everything that its page can show. */
public final class PublishedSample {

    public static final String FILE = "a.pdf";
    public static final Map<String, byte[]> BYTES = Map.of(FILE, "%PDF-1.7 样本".getBytes(StandardCharsets.UTF_8));

    private PublishedSample() {}

    public static Article article(long id, OrganId organ, String organName, long column, LocalDate today, int version) {
        var publishedAt =
                today.minusDays(3).atTime(9, 30).atZone(OfficeClock.ZONE).toInstant();
        return new Article(
                new ArticleId(id),
                organ,
                organName,
                column,
                "POLICY",
                "政策文件",
                true,
                false,
                "样本文件第" + id + "号",
                "样本文件的内容概述。",
                "一、总则\n样本正文，第" + version + "版，详见 https://www.example.org/page 的说明。\n（一）范围\n| 项目 | 标准 |\n| 门诊 | "
                        + version + "0% |",
                Map.of(
                        MetadataField.INDEX_NO,
                        "X/2026-" + id,
                        MetadataField.DOC_NO,
                        "样医保规〔2026〕" + id + "号",
                        MetadataField.SUBJECT,
                        "卫生、体育",
                        MetadataField.GENRE,
                        "通知"),
                List.of(new Element("办理条件", "样本条件一\n样本条件二")),
                new Lifetime(today.minusYears(1), today.minusDays(1), null, false, false),
                today.minusDays(5),
                publishedAt,
                version == 1 ? null : publishedAt.plusSeconds(86_400L * (version - 1)),
                version,
                version == 1 ? "" : "更正支付比例",
                false,
                List.of(new PublicFile(
                        FILE, "PDF", "application/pdf", 15, "sample-" + id, List.of(new FilePart("第1页", "样本附件")))),
                List.of());
    }
}
