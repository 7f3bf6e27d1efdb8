package gongkai.disclosures;

import gongkai.access.Verdict;
import gongkai.disclosures.domain.Disclosure;

/** Another module's word on whether an item may go out, such as that a normative document has its number. */
public interface PublicationGate {

    Verdict mayPublish(Disclosure it);
}
