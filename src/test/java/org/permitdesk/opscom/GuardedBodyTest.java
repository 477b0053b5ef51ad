package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardedBodyTest {
    /** More than the publisher hands over at once. */
    private static final byte[] LARGE = new byte[100_000];

    @Test
    void handsOverTheWholeBody() {
        byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);
        GuardedBody body = new GuardedBody(bytes);
        Network network = new Network();

        body.subscribe(network);

        assertThat(network.received).isEqualTo(bytes.length).isEqualTo(body.contentLength());
        assertThat(network.end).isCompleted();
    }

    @Test
    void handsOverNothingOnceSealed() {
        GuardedBody body = new GuardedBody(LARGE);
        Network network = new Network();

        assertThat(body.seal()).isTrue();
        body.subscribe(network);

        assertThat(network.received).isZero();
        assertThat(network.end).isCompletedExceptionally();
        assertThat(body.seal()).as("a second seal").isTrue();
    }

    @Test
    void cannotBeSealedOnceItsFirstByteIsHandedOver() {
        GuardedBody body = new GuardedBody(LARGE);
        Network network = new Network();
        network.onFirst = () -> assertThat(body.seal()).isFalse();

        body.subscribe(network);

        assertThat(network.received).isEqualTo(LARGE.length);
        assertThat(body.seal()).isFalse();
    }

    @Test
    void canStillBeSealedWhileSubscribedButNotAskedFor() {
        GuardedBody body = new GuardedBody(LARGE);
        Network network = new Network();
        network.demand = 0;
        body.subscribe(network);

        assertThat(body.seal()).isTrue();
        network.ask(1);

        assertThat(network.received).isZero();
    }

    @Test
    void isHandedOverOnceOnly() {
        GuardedBody body = new GuardedBody(LARGE);
        body.subscribe(new Network());
        Network again = new Network();

        body.subscribe(again);

        assertThat(again.received).isZero();
        assertThat(again.end).isCompletedExceptionally();
    }

    @Test
    void neverLeavesAfterASealThatSaidSoHoweverTheThreadsRace() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            for (int i = 0; i < 10_000; i++) {
                GuardedBody body = new GuardedBody(LARGE);
                Network network = new Network();
                Future<?> handingOver =
                        threads.submit(() -> {
                            together.await();
                            body.subscribe(network);
                            return null;
                        });
                Future<Boolean> sealed =
                        threads.submit(() -> {
                            together.await();
                            return body.seal();
                        });
                handingOver.get();
                assertThat(network.received)
                        .as("bytes in round %d", i)
                        .isEqualTo(sealed.get() ? 0 : LARGE.length);
            }
        }
    }

    /** Stands where the HTTP client would. */
    private static final class Network implements Subscriber<ByteBuffer> {
        final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
        long demand = Long.MAX_VALUE;
        long received;
        Runnable onFirst = () -> {};
        private @Nullable Subscription subscription;

        void ask(long more) {
            if (subscription != null) {
                subscription.request(more);
            }
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
            if (demand > 0) {
                subscription.request(demand);
            }
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            if (received == 0) {
                onFirst.run();
            }
            received += bytes.remaining();
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }
    }
}
