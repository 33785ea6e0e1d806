import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** One line a file, in the order asked: PASS or FAIL, and the rules that failed. */
public class Judge {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var veraPdf = Foundries.defaultInstance();
    for (var file : files) {
      try (var parser = veraPdf.createParser(new FileInputStream(file), PDFAFlavour.PDFA_2_A)) {
        var judged = veraPdf.createValidator(PDFAFlavour.PDFA_2_A, false).validate(parser);
        var broken = judged.getFailedChecks().keySet();
        System.out.println((judged.isCompliant() ? "PASS " : "FAIL ") + broken);
      }
    }
  }
}
