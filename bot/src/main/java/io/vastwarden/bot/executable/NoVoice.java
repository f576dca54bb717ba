package io.vastwarden.bot.executable;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.handle.VoiceServerUpdateHandler;
import org.jspecify.annotations.Nullable;

/**
 * Cuts JDA's voice off. This handler is the only way into it, and the libraries that it needs are left out of the bot, so
 * that native-image, which links everything that can be reached, would not find them. Discord sends this event only to
 * those who join a voice channel, which the bot never does.
 */
@TargetClass(VoiceServerUpdateHandler.class)
final class NoVoice {

    @Substitute
    @Nullable Long handleInternally(DataObject event) {
        return null;
    }
}
