package gongkai.published;

import gongkai.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;

/** Fills a running program's database with published articles of about a page and a half, by SQL. */
final class Filling {

    private static final String TEXT = """
            select :first + n, 1 + n %% 7, '澄溪县医疗保障局', 1, 'POLICY', '政策文件', n %% 3 = 0, false,
                   '关于做好' || (2000 + n %% 26) || '年度第' || n || '批' || topic || '工作的通知', '',
                   repeat('第' || n %% 97 || '条 各级医疗保障部门应当按照职责做好' || topic
                          || '工作，方便参保人员就近办理，并在二十个工作日内向社会公开办理情况。' || chr(10), 12),
                   jsonb_build_object('DOC_NO', '样医保发〔' || (2000 + n %% 26) || '〕' || n || '号', 'SUBJECT', '卫生、体育',
                                      'GENRE', '通知', 'INDEX_NO', 'X/' || n),
                   '[]', null, case when n %% 5 = 0 then date '2025-01-01' end, null, false, false,
                   date '2020-01-01' + n %% 2000, timestamptz '2020-01-01 09:00+08' + n %% 2000 * interval '1 day',
                   null, 1, '', false
              from (select n, (array['门诊慢特病', '异地就医备案', '长期护理保险', '生育津贴', '药品集中采购', '医疗救助',
                                     '参保登记', '基金监督检查'])[1 + n %% 8] as topic
                      from generate_series(1, %d) n) as numbered
            """;

    private Filling() {}

    public static void main(String[] args) throws Exception {
        var address = EmbeddedPostgres.running(Path.of(args[0]));
        var first = Long.parseLong(args[1]);
        var count = Long.parseLong(args[2]);
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            var rows = statement.executeUpdate("""
                    insert into published.article (id, organ_id, organ_name, column_id, type, type_label, normative, news,
                                                   title, summary, body, fields, elements, effective_on, expires_on,
                                                   repealed_on, amended, partly_lapsed, written_on, published_at,
                                                   corrected_at, version, change_note, noindex)
                    """ + TEXT.formatted(count).replace(":first", String.valueOf(first)));
            statement.execute("insert into published.change (article_id) values (null)");
            statement.execute("analyze published.article");
            System.out.println(rows);
        }
    }
}
