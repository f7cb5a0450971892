using Beffroi.City;
using Beffroi.Parameters;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Live;

public sealed class ViewerTests
{
    private readonly LiveTable table = new();
    private readonly CityIndex city = SomeIndex.City(SomeIndex.Row(1, 4.36, 48.95), SomeIndex.Row(2, 4.40, 48.95), SomeIndex.Row(3, 2.35, 48.85));

    public ViewerTests()
    {
        foreach (var ordinal in new[] { 1, 2, 3 })
        {
            table.Take(Some.Entry(ordinal, main: ordinal), Some.Now);
        }

        table.EndTick();
    }

    [Fact]
    public void One_that_watches_nothing_gets_heartbeats_only()
    {
        var viewer = new Viewer(table);

        Assert.Null(viewer.Next(city.Assets, Some.Now, silent: false));
        Assert.Equal(3, Next(viewer, silent: true)!.Type);
    }

    [Fact]
    public void All_is_a_full_frame_then_what_changed()
    {
        var viewer = new Viewer(table);
        viewer.Watch(Watched.All);
        var full = Next(viewer)!;
        Assert.Equal(1, full.Type);
        Assert.Equal(new[] { 1, 2, 3 }, full.Entries.Keys.Order());
        Assert.Equal(2f, full.Entries[2].Main);
        Assert.Equal(1, full.Entries[2].Kind);
        Assert.Equal(Some.Now.Microseconds / 1000.0, full.Time);

        Change(2, 20);
        var delta = Next(viewer)!;
        Assert.Equal(2, delta.Type);
        Assert.Equal(full.Number + 1, delta.Number);
        Assert.Equal(20f, Assert.Single(delta.Entries).Value.Main);
        Assert.Null(Next(viewer));
    }

    [Fact]
    public void A_box_shows_what_stands_in_it()
    {
        var viewer = Watching(4.35, 48.94, 4.37, 48.96);
        Assert.Equal([1], Next(viewer)!.Entries.Keys);

        Change(2, 20);
        Assert.Null(Next(viewer));
        Change(1, 10);
        Assert.Equal([1], Next(viewer)!.Entries.Keys);
    }

    [Fact]
    public void Changes_between_two_frames_are_told_once_with_the_last_value()
    {
        var viewer = new Viewer(table);
        viewer.Watch(Watched.All);
        Next(viewer);
        for (var value = 0; value < 50; value++)
        {
            Change(1, value + 0.5f);
        }

        var delta = Next(viewer)!;

        Assert.Equal(49.5f, Assert.Single(delta.Entries).Value.Main);
    }

    [Fact]
    public void One_far_behind_gets_everything_again()
    {
        var viewer = new Viewer(table);
        viewer.Watch(Watched.All);
        Next(viewer);
        for (var value = 0; value < 300; value++)
        {
            Change(1, value);
        }

        var frame = Next(viewer)!;

        Assert.Equal(1, frame.Type);
        Assert.Equal(3, frame.Entries.Count);
    }

    [Fact]
    public void A_retired_asset_is_told_wherever_one_looks_and_then_gone()
    {
        var viewer = Watching(4.35, 48.94, 4.37, 48.96);
        Next(viewer);
        table.Retire(1);
        table.EndTick();

        Assert.True(Assert.Single(Next(viewer)!.Entries).Value.Mark.Retired);
        viewer.Watch(Watched.All);
        Assert.Equal(new[] { 2, 3 }, Next(viewer)!.Entries.Keys.Order());
    }

    [Fact]
    public void A_box_is_shown_anew_when_the_inventory_changed()
    {
        var viewer = Watching(4.35, 48.94, 4.37, 48.96);
        Next(viewer);
        var moved = city.Assets.With([SomeIndex.Row(3, 4.36, 48.95, revision: 2)], SomeIndex.Catalogue);

        var frame = DecodedFrame.Of(viewer.Next(moved, Some.Now, silent: false)!.Value.Span);

        Assert.Equal(1, frame.Type);
        Assert.Equal(new[] { 1, 3 }, frame.Entries.Keys.Order());
    }

    private Viewer Watching(double west, double south, double east, double north)
    {
        var viewer = new Viewer(table);
        viewer.Watch(new(false, new Box(west, south, east, north)));
        return viewer;
    }

    private void Change(int ordinal, float main)
    {
        table.Take(Some.Entry(ordinal, main: main), Some.Now);
        table.EndTick();
    }

    private DecodedFrame? Next(Viewer viewer, bool silent = false) => viewer.Next(city.Assets, Some.Now, silent) is { } bytes ? DecodedFrame.Of(bytes.Span) : null;
}
