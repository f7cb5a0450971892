using System.Runtime.InteropServices;

namespace Beffroi.Devices;

/// <summary>
/// What the system itself forbids a child, should a script ever find a way out of its engine: sockets, other programs, files that grow, dumps of its memory. As far as the
/// system can: a kernel without filters leaves it to the engine, which has none of these to give.
/// </summary>
internal static partial class Confinement
{
    private const int FileSize = 1;
    private const int CoreSize = 4;
    private const int SetNoNewPrivileges = 38;
    private const nint SetFilter = 1;
    private const nint AllThreads = 1;

    // A filter is a program of the kernel's packet filters: load a word of the call, compare, answer.
    private const ushort Load = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort Answer = 0x06;
    private const uint Allow = 0x7fff0000;
    private const uint NotPermitted = 0x00050001;
    private const uint NumberOfCall = 0;
    private const uint Architecture = 4;

    // socket, connect, accept, sendto, bind, listen, socketpair, accept4, fork, vfork, execve, execveat, ptrace, process_vm_writev, io_uring_setup
    private static readonly (uint Architecture, nint Seccomp, uint[] Forbidden) X64 = (0xc000003e, 317, [41, 42, 43, 44, 49, 50, 53, 288, 57, 58, 59, 322, 101, 311, 425]);
    private static readonly (uint Architecture, nint Seccomp, uint[] Forbidden) Arm64 = (0xc00000b7, 277, [198, 203, 202, 206, 200, 201, 199, 242, 221, 281, 117, 271, 425]);

    public static void Enter()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var none = default(Limit);
        _ = SetLimit(CoreSize, none);
        _ = SetLimit(FileSize, none);
        if (OperatingSystem.IsLinux())
        {
            switch (RuntimeInformation.ProcessArchitecture)
            {
                case System.Runtime.InteropServices.Architecture.X64: Filter(X64); break;
                case System.Runtime.InteropServices.Architecture.Arm64: Filter(Arm64); break;
            }
        }
    }

    private static unsafe void Filter((uint Architecture, nint Seccomp, uint[] Forbidden) system)
    {
        var (architecture, seccomp, forbidden) = system;
        Step[] steps =
        [
            new(Load, 0, 0, Architecture), new(JumpIfEqual, 1, 0, architecture), new(Answer, 0, 0, Allow), new(Load, 0, 0, NumberOfCall),
            .. forbidden.Select((call, i) => new Step(JumpIfEqual, (byte)(forbidden.Length - i), 0, call)),
            new(Answer, 0, 0, Allow), new(Answer, 0, 0, NotPermitted),
        ];
        fixed (Step* first = steps)
        {
            var programme = new FilterProgramme((ushort)steps.Length, first);
            _ = ControlProcess(SetNoNewPrivileges, 1, 0, 0, 0);
            _ = Call(seccomp, SetFilter, AllThreads, &programme);
        }
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ControlProcess(int option, nint first, nint second, nint third, nint fourth);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static unsafe partial nint Call(nint number, nint operation, nint flags, FilterProgramme* programme);

    private readonly record struct Limit(nuint Now, nuint Most);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Step(ushort Code, byte IfTrue, byte IfFalse, uint Value);

    [StructLayout(LayoutKind.Sequential)]
    private readonly unsafe struct FilterProgramme(ushort length, Step* steps)
    {
        public readonly ushort Length = length;
        public readonly Step* Steps = steps;
    }
}
