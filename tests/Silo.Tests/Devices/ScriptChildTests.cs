using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit;

namespace Beffroi.Devices;

/// <summary>The confined process by itself, as it is when its silo is gone.</summary>
public sealed class ScriptChildTests
{
    [Fact]
    public async Task It_ends_with_its_input_even_in_a_loop_without_end()
    {
        var muxer = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        using var child = Process.Start(new ProcessStartInfo(Path.GetFullPath(muxer), ["exec", Path.Combine(AppContext.BaseDirectory, "Beffroi.Silo.dll"), ScriptChild.Verb])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        var request = new ScriptRequest("s", "function decodeUplink() { for (;;) {} }", CodecFunction.DecodeUplink, [1], 1, 0, null, 600_000);
        await child.StandardInput.BaseStream.WriteAsync(ScriptFrames.Of(request), TestContext.Current.CancellationToken);
        await child.StandardInput.BaseStream.FlushAsync(TestContext.Current.CancellationToken);
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        Assert.False(child.HasExited);

        child.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await child.WaitForExitAsync(patience.Token);
        }
        finally
        {
            child.Kill();
        }
    }

    [Fact]
    public async Task What_is_no_frame_ends_it()
    {
        using var stream = new MemoryStream([255, 255, 255, 255, 1]);
        Assert.Null(await ScriptFrames.Read(stream, TestContext.Current.CancellationToken));
        using var cut = new MemoryStream([10, 0, 0, 0, 1]);
        Assert.Null(await ScriptFrames.Read(cut, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Strikes_double_the_rest_and_an_answer_forgives_them()
    {
        var strikes = new ScriptStrikes(2, TimeSpan.FromMinutes(1));
        var now = TimeSpan.FromHours(1);
        strikes.Strike("a", now);
        Assert.Equal(TimeSpan.Zero, strikes.Left("a", now));
        strikes.Strike("a", now);
        Assert.Equal(TimeSpan.FromMinutes(1), strikes.Left("a", now));
        strikes.Strike("a", now);
        Assert.Equal((TimeSpan.FromMinutes(2), TimeSpan.Zero), (strikes.Left("a", now), strikes.Left("b", now)));
        strikes.Forgive("a");
        Assert.Equal(TimeSpan.Zero, strikes.Left("a", now));
    }
}
