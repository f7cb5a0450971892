using System.Net;
using System.Net.WebSockets;
using System.Text;

using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Live;

/// <summary>From a silo's board to a browser's frame, through the real relay and the real socket.</summary>
public sealed class LiveFeedTests(ClientFixture fixture)
{
    private static readonly Uri Address = new("ws://localhost/api/v1/live");

    [Fact]
    public async Task A_change_on_a_board_reaches_the_browser()
    {
        var ordinal = Some.Ordinal();
        await fixture.Push([Some.Entry(ordinal, main: 1)]);
        using var socket = await Connect();
        await Say(socket, """{"watch":"all"}""");
        await Hear(socket, frame => frame.Entries.TryGetValue(ordinal, out var entry) && entry.Main == 1f);

        await fixture.Push([Some.Entry(ordinal, main: 2, worst: Priority.Danger)]);

        // The first entry may come a second time, as a change, to one who asked while it was on its way.
        var frame = await Hear(socket, frame => frame.Type == 2 && frame.Entries.TryGetValue(ordinal, out var entry) && entry.Main != 1f);
        Assert.Equal((2f, Priority.Danger), (frame.Entries[ordinal].Main, frame.Entries[ordinal].Mark.Worst));
    }

    [Fact]
    public async Task A_lost_frame_is_made_good_by_the_whole_board()
    {
        var (lost, later) = (Some.Ordinal(), Some.Ordinal());
        await fixture.Push([Some.Entry(lost, main: 1)], lost: true);

        await fixture.Push([Some.Entry(later, main: 2)]);

        await ClientFixture.Until(() => fixture.Live[lost].Heard && fixture.Live[later].Heard ? "heard" : null);
    }

    [Fact]
    public async Task Freshness_that_passes_is_told_without_a_message()
    {
        var ordinal = Some.Ordinal();
        await fixture.Push([Some.Entry(ordinal, freshUntil: Instant.From(DateTimeOffset.UtcNow) + TimeSpan.FromSeconds(2))]);

        await ClientFixture.Until(() => fixture.Live[ordinal].Mark.Knowledge == Knowledge.Stale ? "stale" : null);
    }

    [Fact]
    public async Task A_quiet_feed_beats()
    {
        using var socket = await Connect();

        var frame = await Hear(socket, frame => frame.Type == 3);

        Assert.Empty(frame.Entries);
    }

    [Fact]
    public async Task Nonsense_closes_the_feed_with_a_word()
    {
        using var socket = await Connect();
        await Say(socket, "nonsense");

        while (socket.State == WebSocketState.Open)
        {
            await socket.ReceiveAsync(new byte[4096], TestContext.Current.CancellationToken);
        }

        Assert.Equal(WebSocketCloseStatus.InvalidPayloadData, socket.CloseStatus);
    }

    [Fact]
    public async Task A_page_of_another_site_is_refused()
    {
        var client = fixture.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Origin = "https://elsewhere.example";

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => client.ConnectAsync(Address, CancellationToken.None));

        Assert.Contains("403", refusal.Message);
    }

    [Fact]
    public async Task Plain_http_is_refused() =>
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/live")).Refused((HttpStatusCode)426, "not-a-websocket");

    private Task<WebSocket> Connect() => fixture.Server.CreateWebSocketClient().ConnectAsync(Address, CancellationToken.None);

    private static Task Say(WebSocket socket, string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<DecodedFrame> Hear(WebSocket socket, Predicate<DecodedFrame> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[1 << 20];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            if (DecodedFrame.Of(buffer.AsSpan(0, length)) is var frame && wanted(frame))
            {
                return frame;
            }
        }
    }
}
