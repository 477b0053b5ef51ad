package org.permitdesk.opscom;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A request body that knows whether any of it was handed to the network, and that is handed over
 * once at most.
 *
 * <p>{@link #seal} is the only way to learn that nothing has left: from then on nothing can, so
 * that the answer stays true however the threads race.
 */
final class GuardedBody implements BodyPublisher {
    private static final Object SEALED = new Object();

    private final BodyPublisher body;

    /**
     * Who may hand the body over: nobody yet, the first subscriber that did, or nobody any more.
     */
    private final AtomicReference<@Nullable Object> owner = new AtomicReference<>();

    GuardedBody(byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
    }

    /**
     * Stops a body that has not begun to leave.
     *
     * @return true if nothing of it has left, and now nothing will
     */
    boolean seal() {
        return owner.compareAndSet(null, SEALED) || owner.get() == SEALED;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> network) {
        body.subscribe(new Guard(network));
    }

    private final class Guard implements Subscriber<ByteBuffer> {
        private final Subscriber<? super ByteBuffer> network;
        private @Nullable Subscription subscription;

        Guard(Subscriber<? super ByteBuffer> network) {
            this.network = network;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
            network.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            if (owner.compareAndSet(null, this) || owner.get() == this) {
                network.onNext(bytes);
                return;
            }
            if (subscription != null) {
                subscription.cancel();
            }
            network.onError(new IllegalStateException("this update must not leave (again)"));
        }

        @Override
        public void onError(Throwable failure) {
            network.onError(failure);
        }

        @Override
        public void onComplete() {
            network.onComplete();
        }
    }
}
