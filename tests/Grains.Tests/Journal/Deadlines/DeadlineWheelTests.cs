using Beffroi.Journal.Deadlines;
using Beffroi.Journal.Hosting;
using Beffroi.Twin;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Journal;

public sealed class DeadlineWheelTests
{
    private readonly FakeTimeProvider _time = new(TestAssets.Noon.ToDateTimeOffset());
    private readonly CountedAssets _assets = new();

    [Fact]
    public async Task Thousands_due_at_once_are_all_passed_and_so_many_at_a_time_and_no_more()
    {
        await using var wheel = new Turning(this, calls: 8);
        for (var i = 0; i < 3000; i++)
        {
            wheel.Wheel.Set(TestAssets.Lamp(i), TestAssets.Noon + TimeSpan.FromMinutes(5));
        }

        _time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(0, _assets.Passed);
        _time.Advance(TimeSpan.FromMinutes(1));
        await Eventually.Holds(() => _assets.Passed == 3000, "every deadline is passed");

        Assert.InRange(_assets.MostAtOnce, 2, 8);
    }

    [Fact]
    public async Task A_deadline_its_asset_did_not_answer_to_is_tried_again()
    {
        await using var wheel = new Turning(this, calls: 8);
        _assets.Failures = 2;
        wheel.Wheel.Set(TestAssets.Lamp(1), TestAssets.Noon + TimeSpan.FromSeconds(1));

        await Eventually.Holds(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            return _assets.Passed == 1;
        }, "the deadline is passed at last");

        Assert.Equal(TestAssets.Noon + TimeSpan.FromSeconds(1), _assets.LastDue);
    }

    private sealed class Turning : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _run;

        public Turning(DeadlineWheelTests test, int calls)
        {
            Wheel = new(test._assets, Options.Create(new JournalOptions { Calls = calls }), test._time, NullLogger<DeadlineWheel>.Instance);
            _run = Wheel.Run(_stop.Token);
        }

        public DeadlineWheel Wheel { get; }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _stop.Dispose();
        }
    }

    private sealed class CountedAssets : IAssetCalls
    {
        private int _now;
        private int _most;
        private int _passed;

        public int Failures { get; set; }

        public int Passed => Volatile.Read(ref _passed);

        public int MostAtOnce => _most;

        public Instant LastDue { get; private set; }

        public bool Knows(AssetId asset) => true;

        public async Task Pass(AssetId asset, Instant due)
        {
            var now = Interlocked.Increment(ref _now);
            InterlockedMax(now);
            await Task.Delay(1);
            Interlocked.Decrement(ref _now);
            if (Failures-- > 0)
            {
                throw new JournalStalledException("no place");
            }

            LastDue = due;
            Interlocked.Increment(ref _passed);
        }

        public Task<Outcome[]> Receive(AssetId target, IncomingEffect[] effects) => throw new NotSupportedException();

        public Task Fail(AssetId source, EffectFailure[] failures) => throw new NotSupportedException();

        public Task Wake(AssetId asset) => throw new NotSupportedException();

        public Task Save(AssetId asset) => throw new NotSupportedException();

        public Task Deactivate(AssetId asset) => throw new NotSupportedException();

        private void InterlockedMax(int now)
        {
            for (var most = _most; now > most; most = _most)
            {
                Interlocked.CompareExchange(ref _most, now, most);
            }
        }
    }
}
