package io.vastwarden.core.pacing;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The waiting ones of one lane in their order, and the one whose turn it is. */
final class Gate {
    private static final Comparator<Ticket> ORDER =
            Comparator.comparing((Ticket ticket) -> ticket.urgency).thenComparingLong(ticket -> ticket.number);

    private final int mostWaiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Ticket> waiting = new PriorityQueue<>(ORDER);
    private @Nullable Ticket turn;
    private long entered;

    Gate(int mostWaiting) {
        this.mostWaiting = mostWaiting;
    }

    /** Empty when too many wait already. */
    Optional<Ticket> enter(Urgency urgency) {
        lock.lock();
        try {
            if (waiting.size() >= mostWaiting && urgency != Urgency.SENDING) {
                return Optional.empty();
            }
            Ticket ticket = new Ticket(urgency, entered++, lock.newCondition());
            waiting.add(ticket);
            return Optional.of(ticket);
        } finally {
            lock.unlock();
        }
    }

    void awaitTurn(Ticket ticket) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (turn != ticket) {
                if (turn == null && waiting.peek() == ticket) {
                    turn = ticket;
                } else {
                    ticket.called.await();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets a more urgent one that came meanwhile go first; the slot was not taken yet, so none is lost. */
    void giveWay(Ticket ticket) throws InterruptedException {
        lock.lock();
        try {
            if (waiting.peek() != ticket) {
                turn = null;
                callNext();
            }
        } finally {
            lock.unlock();
        }
        awaitTurn(ticket);
    }

    void goThrough(Ticket ticket) {
        lock.lock();
        try {
            waiting.remove(ticket);
        } finally {
            lock.unlock();
        }
    }

    void leave(Ticket ticket) {
        lock.lock();
        try {
            waiting.remove(ticket);
            if (turn == ticket) {
                turn = null;
            }
            if (turn == null) {
                callNext();
            }
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void callNext() {
        Ticket next = waiting.peek();
        if (next != null) {
            next.called.signal();
        }
    }

    static final class Ticket {
        private final Urgency urgency;
        private final long number;
        private final Condition called;

        Ticket(Urgency urgency, long number, Condition called) {
            this.urgency = urgency;
            this.number = number;
            this.called = called;
        }
    }
}
