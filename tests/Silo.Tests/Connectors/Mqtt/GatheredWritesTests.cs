using System.Buffers;
using System.Net.Sockets;
using Xunit;

namespace Beffroi.Connectors.Mqtt;

public sealed class GatheredWritesTests
{
    private const byte PubAck = 0x40;
    private const byte Publish = 0x30;

    private readonly List<byte[]> _sent = [];
    private TaskCompletionSource? _held;

    [Fact]
    public async Task Acknowledgements_that_are_ready_together_leave_in_one_send()
    {
        _held = new();
        var writes = new GatheredWrites(Send);
        _ = Add(writes, Publish, 1);
        for (byte i = 2; i <= 6; i++)
        {
            Assert.True(await Ended(Add(writes, PubAck, i)));
        }

        _held.SetResult();

        await Until(() => !writes.IsSending);
        Assert.Equal([2, 10], _sent.Select(s => s.Length));
        Assert.Equal([1, 2, 3, 4, 5, 6], _sent.SelectMany(s => s).Where((_, i) => i % 2 == 1));
    }

    [Fact]
    public void One_that_is_alone_leaves_at_once()
    {
        var writes = new GatheredWrites(Send);
        _ = Add(writes, PubAck, 1);
        Assert.Equal([PubAck, 1], Assert.Single(_sent));
        Assert.False(writes.IsSending);
    }

    [Fact]
    public async Task Another_packet_is_told_of_only_when_it_is_sent()
    {
        _held = new();
        var writes = new GatheredWrites(Send);

        var first = Add(writes, Publish, 1);
        var second = Add(writes, Publish, 2);

        Assert.True(writes.IsSending);
        Assert.False(await Ended(first));
        Assert.False(await Ended(second));
        _held.SetResult();
        await first;
        await second;
    }

    [Fact]
    public async Task An_acknowledgement_behind_too_many_others_waits_so_that_memory_is_bounded()
    {
        _held = new();
        var writes = new GatheredWrites(Send);
        _ = Add(writes, Publish, 1);

        var added = 0;
        Task last;
        do
        {
            last = Add(writes, PubAck, (byte)added++);
        }
        while (last.IsCompleted && added < 100_000);

        Assert.InRange(added, 10_000, 20_000);
        _held.SetResult();
        await last;
    }

    [Fact]
    public async Task After_a_send_that_failed_everything_fails()
    {
        _held = new();
        var writes = new GatheredWrites(Send);
        var first = Add(writes, Publish, 1);
        var second = Add(writes, Publish, 2);

        _held.SetException(new SocketException());

        await Assert.ThrowsAsync<SocketException>(() => first);
        await Assert.ThrowsAsync<SocketException>(() => second);
        await Assert.ThrowsAsync<SocketException>(() => Add(writes, PubAck, 3));
        Assert.False(writes.IsSending);
    }

    [Fact]
    public async Task From_many_threads_everything_is_sent_once_and_in_the_order_of_each()
    {
        var writes = new GatheredWrites(Send);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                await Add(writes, i % 7 == 0 ? Publish : PubAck, (byte)((thread << 6) | (i % 64)));
            }
        })));

        await Until(() => !writes.IsSending);
        var all = _sent.SelectMany(s => s).Where((_, i) => i % 2 == 1).ToArray();
        for (var thread = 0; thread < 4; thread++)
        {
            Assert.Equal(Enumerable.Range(0, 1_000).Select(i => i % 64), all.Where(b => b >> 6 == thread).Select(b => b & 63));
        }
    }

    private static Task Add(GatheredWrites writes, byte kind, byte mark) => writes.Add(new ReadOnlySequence<byte>([kind, mark]));

    private async ValueTask Send(ReadOnlyMemory<byte> bytes)
    {
        _sent.Add(bytes.ToArray());
        await (_held?.Task ?? Task.CompletedTask);
    }

    private static async Task<bool> Ended(Task task)
    {
        await Task.WhenAny(task, Task.Delay(30, TestContext.Current.CancellationToken));
        return task.IsCompleted;
    }

    private static async Task Until(Func<bool> reached)
    {
        for (var i = 0; i < 1_000 && !reached(); i++)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.True(reached());
    }
}
