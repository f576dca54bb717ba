package io.vastwarden.service.executable;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import io.smallrye.openapi.runtime.io.Format;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Answers with the OpenAPI document as the build stored it, in both formats. Quarkus would read the stored one at every
 * start, and write it anew twice, in case something is changed while it runs, which took a quarter of the start; here
 * {@link io.vastwarden.service.openapi.ApiDocument} has changed all that is to be changed during the build. What reads and
 * writes documents is not in the executable then.
 */
@TargetClass(OpenApiDocumentService.class)
final class StoredDocument {

    @Substitute
    void prepareDocument(
            AutoSecurityFilter security, Map<OpenApiFilter.RunStage, List<String>> filters, String document) {}

    @Substitute
    public byte[] getDocument(String document, Format format) {
        String resource = OpenApiConstants.BASE_NAME + "." + format;
        try (InputStream stored = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stored == null) {
                throw new FileNotFoundException(resource);
            }
            return stored.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
