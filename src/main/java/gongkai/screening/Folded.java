package gongkai.screening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text as the detectors read it: full-width signs narrow, traditional characters of the word lists simplified, each
 * character where it stood.
 */
final class Folded {

    private static final String PAIRS = "證证號号醫医療疗險险檔档籤签簽签發发單单請请報报會会議议紀纪錄录內内資资傳传機机絕绝標标價价銀银賬账帳账帐账戶户護护"
            + "軍军電电話话聯联繫系係系碼码編编結结個个稱称樓楼棟栋園园區区縣县國国務务鄉乡鎮镇歲岁診诊斷断術术腫肿殘残濟济難难補补貼贴處处罰罚舉举費费離离開开網网訪访"
            + "問问繼继續续鏈链將将當当熱热門门詞词條条關关來来構构頁页權权統统計计數数據据時时間间為为與与產产業业車车黃黄劉刘陳陈楊杨趙赵吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯"
            + "蕭萧葉叶鄧邓許许蘇苏盧卢蔣蒋賈贾呂吕鍾钟範范陸陆譚谭鄒邹萬万錢钱嚴严湯汤賴赖龐庞顏颜龔龚畢毕駱骆齊齐莊庄對对參参員员屬属稿稿審审討讨論论記记簿簿黨党長长領领導导"
            + "無无礙碍覽览擊击責责輯辑術术壓压腦脑體体精精統统親亲兒儿婦妇產产現现確确學学職职復复顯显郵邮絡络諮咨詢询饋馈訴诉檢检";

    private static final Map<Character, Character> SIMPLE = simple();

    private final String text;
    private final int[] lineStarts;

    private Folded(String text, int[] lineStarts) {
        this.text = text;
        this.lineStarts = lineStarts;
    }

    static Folded of(String raw) {
        var letters = raw.toCharArray();
        var starts = new int[16];
        var lines = 1;
        for (var i = 0; i < letters.length; i++) {
            letters[i] = fold(letters[i]);
            if (letters[i] == '\n') {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        return new Folded(new String(letters), Arrays.copyOf(starts, lines));
    }

    private static char fold(char c) {
        if (c >= '！' && c <= '～' && c != '｜') {
            return (char) (c - '！' + '!');
        }
        if (c == '\u3000' || c == '\u00a0') {
            return ' ';
        }
        return c < 0x4e00 ? c : SIMPLE.getOrDefault(c, c);
    }

    private static Map<Character, Character> simple() {
        var pairs = new HashMap<Character, Character>();
        for (var i = 0; i + 1 < PAIRS.length(); i += 2) {
            pairs.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
        }
        return Map.copyOf(pairs);
    }

    String text() {
        return text;
    }

    int lines() {
        return lineStarts.length;
    }

    /** Which line a place is in, counted from 0. */
    int lineOf(int at) {
        var found = Arrays.binarySearch(lineStarts, at);
        return found >= 0 ? found : -found - 2;
    }

    int lineStart(int line) {
        return lineStarts[line];
    }

    /** Where the line ends, before its line feed. */
    int lineEnd(int line) {
        var end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
        return end > lineStarts[line] && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    String line(int line) {
        return text.substring(lineStart(line), lineEnd(line));
    }

    /** What stands before a place in its own line, at most so many characters. */
    String before(int at, int most) {
        return text.substring(Math.max(lineStart(lineOf(at)), at - most), at);
    }

    /** What stands after a place in its own line, at most so many characters. */
    String after(int at, int most) {
        return text.substring(at, Math.clamp(lineEnd(lineOf(at)), at, at + most));
    }

    char charAt(int at) {
        return at < 0 || at >= text.length() ? '\n' : text.charAt(at);
    }

    /** The sentence around a find, without its blanks: what a decision about a word is remembered by. */
    String sentence(int from, int to) {
        var start = from;
        while (start > 0 && from - start < 60 && "。!?;\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        var end = to;
        while (end < text.length() && end - to < 60 && "。!?;\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end).replaceAll("\\s", "");
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    static boolean isHan(char c) {
        return c >= 0x4e00 && c <= 0x9fff || c >= 0x3400 && c <= 0x4dbf;
    }
}
