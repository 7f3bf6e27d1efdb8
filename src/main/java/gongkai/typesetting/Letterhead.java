package gongkai.typesetting;

/** What stands above a paper (版头). */
public sealed interface Letterhead {

    /** Nothing: a sheet for the file. */
    record Plain() implements Letterhead {}

    /** The form of a letter (信函格式, GB/T 9704-2012, 10.1): the organ in red between double rules. */
    record Letter(String organ) implements Letterhead {

        public Letter {
            Wording.check(organ);
        }
    }

    /** The form of a red-headed document (文件格式, 7.2): the organ in red over one red rule. */
    record RedHead(String organ) implements Letterhead {

        public RedHead {
            Wording.check(organ);
        }
    }
}
