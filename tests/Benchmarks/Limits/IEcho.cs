namespace Beffroi.Benchmarks.Limits;

/// <summary>A grain that does nothing, so that only the call is measured.</summary>
public interface IEcho : IGrainWithIntegerKey
{
    Task<long> Say(long number);
}
