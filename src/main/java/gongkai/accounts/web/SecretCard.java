package gongkai.accounts.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import gongkai.accounts.domain.OneTimeCode;
import java.util.Map;

/**
 * The secret of a second factor as a person takes it over: by camera or by hand.
 *
 * @param path the dark squares of the code, as the path of a drawing
 * @param size the side of the drawing, in squares
 * @param text the secret in groups of four
 */
public record SecretCard(String path, int size, String text) {

    static SecretCard of(byte[] secret) {
        var plain = OneTimeCode.base32(secret);
        var address = "otpauth://totp/gongkai?secret=" + plain + "&issuer=gongkai&algorithm=SHA1&digits=6&period=30";
        try {
            var squares =
                    new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
            var path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new SecretCard(path.toString(), squares.getWidth(), plain.replaceAll("(.{4})(?=.)", "$1 "));
        } catch (WriterException e) {
            throw new IllegalStateException("a secret fits into a code", e);
        }
    }
}
