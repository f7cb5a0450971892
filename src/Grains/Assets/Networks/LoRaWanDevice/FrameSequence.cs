namespace Beffroi.Assets.Networks;

/// <summary>Puts a device's frames in their order, which is that of their numbers and not that of their arrival (domain reference §6). Pure.</summary>
public static class FrameSequence
{
    /// <param name="last">The highest of the session; null when none was heard.</param>
    /// <param name="first">The lowest number heard of the session; null when that is not known.</param>
    /// <param name="missing">What was not heard below the highest.</param>
    public static FrameOrder Judge(Frame? last, long? first, MissingFrames missing, Frame frame)
    {
        if (last is not { } highest)
        {
            return FrameOrder.First;
        }

        if (frame.Session != highest.Session)
        {
            // What was sent in an earlier session and comes behind the join belongs to nothing that is still counted.
            return frame.At < highest.At ? FrameOrder.Duplicate : FrameOrder.First;
        }

        var older = frame.At < highest.At;
        return frame.Counter > highest.Counter ? (older && Gap(highest, frame) > MissingFrames.Kept ? FrameOrder.Duplicate : FrameOrder.Next)
            : frame.Counter == highest.Counter ? FrameOrder.Duplicate
            : frame.At > highest.At ? FrameOrder.Reset
            : frame.Counter < first && first - frame.Counter <= MissingFrames.Kept ? FrameOrder.Earlier
            : missing.Holds(frame.Counter, highest.Counter) ? FrameOrder.Late
            : FrameOrder.Duplicate;
    }

    /// <summary>How many numbers below the frame were not heard.</summary>
    public static long Gap(Frame last, Frame frame) => frame.Counter - last.Counter - 1;
}
