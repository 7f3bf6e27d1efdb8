package gongkai.citizens;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody without an account and without a browser's scripts, but with a little time to compute. */
public final class Citizen {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("<strong class=\"code\">([^<]+)</strong>");

    private final Visitor visitor;
    private final String form;

    public Citizen(int port, long organ) {
        this.visitor = new Visitor(port);
        this.form = "/applications/new?organ=" + organ;
        visitor.take(form);
    }

    public Visitor visitor() {
        return visitor;
    }

    /** What a person types who wants the prices of a contract. */
    public static Map<String, String> typed(long organ) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("organ", String.valueOf(organ));
        typed.put("kind", "PERSON");
        typed.put("name", "钱多多");
        typed.put("identity", "RESIDENT_CARD");
        typed.put("identityNumber", "11010519491231002X");
        typed.put("phone", "13800138000");
        typed.put("title", "2025 年药品集中采购合同价格");
        typed.put("delivery", "COLLECT");
        typed.put("carrier", "PAPER");
        return typed;
    }

    /** What comes when the form is sent for the first time. */
    public HttpResponse<String> check(Map<String, String> typed) {
        return visitor.post("/applications/new", typed);
    }

    /** Confirms a page that was checked, having worked for it. */
    public HttpResponse<String> confirm(HttpResponse<String> checked) {
        return visitor.post("/applications/new", confirming(checked));
    }

    public Map<String, String> confirming(HttpResponse<String> checked) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(checked.body()).results().forEach(it -> fields.put(it.group(1), it.group(2)));
        fields.remove("_csrf");
        fields.put("step", "SUBMIT");
        fields.put("answer", answer(fields.getOrDefault("puzzle", "")));
        return fields;
    }

    /** Number and code of a receipt. */
    public static Map<String, String> opening(HttpResponse<String> receipt) {
        var found =
                NUMBER.matcher(receipt.body()).results().map(it -> it.group(1)).toList();
        assertThat(found).as(receipt.body()).hasSize(2);
        return Map.of("number", found.getFirst(), "code", found.getLast());
    }

    private static String answer(String token) {
        for (var at = 0; ; at++) {
            var hash = sha256(token + ":" + at);
            if (hash[0] == 0 && hash[1] == 0) {
                return String.valueOf(at);
            }
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
