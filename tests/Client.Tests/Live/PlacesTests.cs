using System.Buffers.Binary;
using System.Net;

using Beffroi.Inventory;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Live;

public sealed class PlacesTests(ClientFixture fixture)
{
    [Fact]
    public async Task Every_placed_asset_is_in_the_file()
    {
        var (placed, unplaced) = (Some.Ordinal(), Some.Ordinal());
        await fixture.Know(city =>
        {
            city.Add(Some.Luminaire("P-1"), placed, new() { Place = new(4.3631, 48.9566), Authority = "chalons", District = "chalons-centre", Heading = 271.4 });
            city.Add(Some.Luminaire("P-2"), unplaced, new());
        });

        var entries = Read(await fixture.Client.GetByteArrayAsync("/api/v1/places"));

        Assert.Equal((43_631_000, 489_566_000, 1, 0, 0, 2, 271), entries[placed]);
        Assert.DoesNotContain(unplaced, entries);
    }

    [Fact]
    public async Task What_is_known_is_not_sent_again()
    {
        await fixture.Know(_ => { });
        using var first = await fixture.Client.GetAsync("/api/v1/places");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/places");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await fixture.Client.SendAsync(request);

        // Another test may have added assets in between: then it is another file under another name.
        Assert.True(second.StatusCode == HttpStatusCode.NotModified || second.Headers.ETag!.Tag != first.Headers.ETag!.Tag);
    }

    [Fact]
    public void An_asset_of_nowhere_has_no_numbers()
    {
        var city = SomeIndex.City(SomeIndex.Row(9, -1.5, 0) with { Description = new() { Place = new(-1.5, 0) }, Department = "unheard-of" });

        Assert.Equal((-15_000_000, 0, 1, 255, 65535, 65535, 65535), Read(PlacesFile.Of(city))[9]);
    }

    private static Dictionary<int, (int Longitude, int Latitude, int Kind, int Department, int Authority, int District, int Heading)> Read(byte[] bytes)
    {
        Assert.Equal(0x50464542u, BinaryPrimitives.ReadUInt32LittleEndian(bytes));
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        Assert.Equal(16 + (24 * count), bytes.Length);
        return Enumerable.Range(0, count).Select(i => bytes.AsMemory(16 + (24 * i), 24)).ToDictionary(
            entry => BinaryPrimitives.ReadInt32LittleEndian(entry.Span),
            entry => (
                BinaryPrimitives.ReadInt32LittleEndian(entry.Span[4..]),
                BinaryPrimitives.ReadInt32LittleEndian(entry.Span[8..]),
                (int)entry.Span[12],
                (int)entry.Span[13],
                (int)BinaryPrimitives.ReadUInt16LittleEndian(entry.Span[14..]),
                (int)BinaryPrimitives.ReadUInt16LittleEndian(entry.Span[16..]),
                (int)BinaryPrimitives.ReadUInt16LittleEndian(entry.Span[18..])));
    }
}
