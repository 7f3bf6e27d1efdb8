package gongkai.chinese;

/** Whose words a text in Traditional script uses: 檔案 is an archive here and a document there. */
public enum Vocabulary {
    MAINLAND,
    TAIWAN
}
